package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganId;
import ir.saman.directory.OrganPicks;
import ir.saman.directory.OrganPicks.Pick;
import ir.saman.directory.Organs;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws the forms of the commands on organs, their confirmations, and what became of them. */
@Component
class ChangeForms {

    private final OrganPageSql sql;
    private final OrganListSql places;
    private final OrganPicks picks;
    private final Organs organs;

    ChangeForms(OrganPageSql sql, OrganListSql places, OrganPicks picks, Organs organs) {
        this.sql = sql;
        this.places = places;
        this.picks = picks;
        this.organs = organs;
    }

    /** What the templates draw: the form, where it is sent, and what can be chosen in it. */
    record FormModel(
            Form form,
            String name,
            String action,
            String back,
            List<Option> provinces,
            List<Option> counties,
            Pick pick) {

        List<Option> kinds() {
            return OrganFilter.KINDS.stream()
                    .map(each -> new Option(each, text("directory.kind." + each)))
                    .toList();
        }

        List<Option> fates() {
            return Stream.of("transfer", "end")
                    .map(each -> new Option(each, text("directory.organ.close.fate." + each)))
                    .toList();
        }
    }

    OrganCard card(long id) {
        return sql.card(new OrganId(id)).orElseThrow(() -> new NotFound("organ " + id));
    }

    Page fresh(Form form) {
        return Page.of(
                "directory/organ/new",
                new FormModel(
                        form,
                        text("directory.organ.new"),
                        "/desk/organs/new",
                        "/desk/organs",
                        places.provinces(),
                        places.counties(),
                        parent(form)));
    }

    Page edit(OrganId organ, Form form) {
        return Page.of("directory/organ/edit", model(organ, form, "/edit", parent(form)));
    }

    Page move(OrganId organ, Form form) {
        return Page.of("directory/organ/move", model(organ, form, "/move", parent(form)));
    }

    Page close(OrganId organ, Form form) {
        Pick successor = picks.of(form, "successor", text("directory.organ.successor"))
                .hint(text("directory.organ.successor.hint"));
        return Page.of("directory/organ/close", model(organ, form, "/close", successor));
    }

    Page sureToMove(OrganId organ, Form form) {
        OrganCard card = card(organ.value());
        String parent =
                picks.chosen(form, "parent").map(this::name).orElseGet(() -> text("directory.organ.parent.none"));
        return sure(
                text("directory.organ.move.sure", card.name()),
                List.of(
                        text("directory.organ.move.follows.parent", parent),
                        text("directory.organ.move.follows.below", card.below()),
                        text("directory.organ.move.follows.duties")),
                address(organ) + "/move",
                form);
    }

    Page sureToClose(OrganId organ, Form form) {
        OrganCard card = card(organ.value());
        String duties = form.value("fate").equals("transfer")
                ? text(
                        "directory.organ.close.follows.transfer",
                        picks.chosen(form, "successor").map(this::name).orElse(""))
                : text("directory.organ.close.follows.end");
        return sure(
                text("directory.organ.close.sure", card.name()),
                List.of(duties, text("directory.organ.close.follows.kept")),
                address(organ) + "/close",
                form);
    }

    /** Done: to the organ. Refused: the form again, each refusal at its field. */
    Reply told(Outcome outcome, Form form, Supplier<Page> again) {
        return switch (outcome) {
            case Outcome.Done done -> Redirect.to(address(done.organ())).saying(text("directory.organ.done"));
            case Outcome.Refused refused -> {
                refused.why().forEach(each -> form.error(each.field(), each.words()));
                yield again.get().refused();
            }
            case Outcome.ChangedMeanwhile changed -> {
                form.error("version", text("directory.organ.changed", changed.by(), Tehran.moment(changed.at())));
                yield again.get().status(409);
            }
        };
    }

    private FormModel model(OrganId organ, Form form, String doing, Pick pick) {
        String address = address(organ);
        return new FormModel(form, name(organ), address + doing, address, places.provinces(), places.counties(), pick);
    }

    private Pick parent(Form form) {
        return picks.of(form, "parent", text("directory.organ.parent")).hint(text("directory.organ.parent.hint"));
    }

    private static Page sure(String title, List<String> consequences, String action, Form form) {
        List<Option> hidden = new ArrayList<>();
        hidden.add(new Option("sure", "on"));
        for (String name : List.of("version", "parent", "province", "county", "fate", "successor", "on", "reason")) {
            if (form.has(name)) {
                hidden.add(new Option(name, form.value(name)));
            }
        }
        return Page.of(
                "kit/web/confirm",
                new Confirm(title, consequences, action, text("kit.ask.yes"), action, List.copyOf(hidden)));
    }

    private String name(OrganId organ) {
        return organs.get(organ).name();
    }

    private static String address(OrganId organ) {
        return "/desk/organs/" + organ.value();
    }
}
