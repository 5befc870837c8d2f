package ir.saman.duty.relief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.DutyCards.Head;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page where relief is asked for, with what was asked before.
 *
 * @param unheld names of the organs asked where nobody may decide today
 */
record ReliefForm(Head head, Form form, List<Relief> past, List<String> unheld) {

    List<Link> trail() {
        return head.card().trail(text("duty.relief.page"));
    }

    String action() {
        return head.card().link() + "/relief";
    }

    Field kind() {
        return Field.of(form, "kind", text("duty.relief.kind")).must();
    }

    static List<Option> kinds() {
        return Stream.of(Relief.Kind.values())
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
    }

    Field until() {
        return Field.of(form, "until", text("duty.relief.day")).hint(text("duty.relief.day.hint"));
    }

    Field reason() {
        return Field.of(form, "reason", text("duty.relief.reason"))
                .hint(text("duty.relief.reason.hint"))
                .must();
    }
}
