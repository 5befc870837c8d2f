package ir.saman.circular.question;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganPicks;
import ir.saman.kit.web.Form;
import java.util.Optional;

/** Which questions are looked for. */
record QuestionFilter(String pattern, Optional<State> state) {

    /** Whether it is answered. */
    enum State {
        WAITING,
        ANSWERED
    }

    static QuestionFilter of(Form form) {
        return new QuestionFilter(
                OrganPicks.pattern(form.value("q")),
                form.choice("state", text("circular.question.state"), State.class));
    }

    boolean narrows() {
        return !pattern.equals("%") || state.isPresent();
    }
}
