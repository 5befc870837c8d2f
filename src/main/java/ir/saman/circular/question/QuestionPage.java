package ir.saman.circular.question;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.util.List;

/** One question, and the form of its answer for who may give it. */
record QuestionPage(Question question, Form form, boolean mayAnswer, String notice) {

    List<Link> trail() {
        return List.of(Link.to(text("circular.question.title"), "/desk/questions"), Link.here(question.about()));
    }

    String asked() {
        return text("circular.question.asked-by", question.asker(), question.asked());
    }

    Field answer() {
        return Field.of(form, "answer", text("circular.question.answer"))
                .hint(text("circular.question.answer.hint"))
                .must();
    }
}
