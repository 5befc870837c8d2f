package ir.saman.circular.question;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.Versions;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/questions/new?circular=…&anchor=…}: a bearer asks the issuer about a clause (استعلام). */
@Controller
class AskPages {

    static final int LONGEST = 4_000;

    private final Questions questions;
    private final Versions versions;

    AskPages(Questions questions, Versions versions) {
        this.questions = questions;
        this.versions = versions;
    }

    /** The form; 404 for a circular that asks nothing of the actor's organ, or a clause it does not have. */
    @Asks(Act.ANSWER_DUTY)
    @GetMapping("/desk/questions/new")
    Reply form(Actor actor, Form form) {
        Instrument instrument = questions.askable(actor, circular(form));
        return Page.of("circular/question/ask", new AskPage(instrument, clause(instrument, form), form));
    }

    /** Asks; 422 for a question that is empty or too long. The same question again is asked once. */
    @Asks(Act.ANSWER_DUTY)
    @PostMapping("/desk/questions/new")
    Reply ask(Actor actor, Form form) {
        Instrument instrument = questions.askable(actor, circular(form));
        Clause clause = clause(instrument, form);
        String words = PersianText.tidy(form.required("question", text("circular.question.question"), LONGEST));
        if (form.refused()) {
            return Page.of("circular/question/ask", new AskPage(instrument, clause, form))
                    .refused();
        }
        boolean asked = questions.ask(actor, instrument, clause, words);
        return Redirect.to("/desk/questions")
                .saying(text(asked ? "circular.question.sent" : "circular.question.sent-before"));
    }

    private static long circular(Form form) {
        return Digits.parse(form.value("circular")).orElse(0L);
    }

    private Clause clause(Instrument instrument, Form form) {
        String anchor = form.value("anchor");
        return versions.newest(instrument.circular()).stream()
                .flatMap(CircularText::everyClause)
                .filter(each -> each.anchor().equals(anchor))
                .findFirst()
                .orElseThrow(() -> new NotFound(instrument.object() + " clause"));
    }
}
