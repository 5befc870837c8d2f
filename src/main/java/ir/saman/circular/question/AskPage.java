package ir.saman.circular.question;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.util.List;

/** The form by which a bearer asks about a clause. */
record AskPage(Instrument instrument, Clause clause, Form form) {

    String title() {
        return text("circular.question.about", clause.label(), instrument.name().shortly());
    }

    String clausePath() {
        return instrument.name().path(clause.anchor());
    }

    List<Link> trail() {
        return List.of(Link.to(instrument.name().shortly(), clausePath()), Link.here(text("circular.question.ask")));
    }

    Field question() {
        return Field.of(form, "question", text("circular.question.question"))
                .hint(text("circular.question.hint"))
                .must();
    }
}
