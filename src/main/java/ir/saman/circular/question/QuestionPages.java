package ir.saman.circular.question;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.MenuEntry;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Slice;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/questions}: what an organ has asked and what it is asked; the issuer answers. */
@Controller
final class QuestionPages {

    private static final int ROWS = 25;

    private final QuestionSql sql;
    private final Questions questions;
    private final Authority authority;

    QuestionPages(QuestionSql sql, Questions questions, Authority authority) {
        this.sql = sql;
        this.questions = questions;
        this.authority = authority;
    }

    /** The questions of and to the actor's organ, what waits first; {@code q} and {@code state} narrow them. */
    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk/questions")
    Page list(Actor actor, Form form, Cursor cursor) {
        QuestionFilter filter = QuestionFilter.of(form);
        Cursor from = cursor.shaped(Cursor.Part.NUMBER, Cursor.Part.NUMBER);
        var own = actor.organ().id();
        var party = questions.party(actor);
        Slice<Question> found =
                Slice.of(sql.list(party, filter, from, ROWS + 1), from, ROWS, Question::key, sql.count(party, filter));
        return Page.of("circular/question/list", new QuestionsPage(form, filter, own, found))
                .part("circular/question/rows");
    }

    /** One question; 404 for whoever neither asked it nor is asked. */
    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk/questions/{question}")
    Reply show(Actor actor, @PathVariable long question) {
        return page(actor, questions.read(actor, question), Form.empty(), "");
    }

    /** Answers for good. 404 for whoever is not asked, 422 for an answer that is empty or too long, 409 for a second one. */
    @Asks(Act.GRANT_RELIEF)
    @PostMapping("/desk/questions/{question}")
    Reply answer(Actor actor, @PathVariable long question, Form form) {
        Question asked = questions.readToAnswer(actor, question);
        String words = PersianText.tidy(form.required("answer", text("circular.question.answer"), AskPages.LONGEST));
        if (form.refused()) {
            return page(actor, asked, form, "").refused();
        }
        return questions.answer(actor, asked, words)
                ? Redirect.to(asked.path()).saying(text("circular.question.answered"))
                : page(actor, questions.read(actor, question), form, text("circular.question.answered-before"))
                        .status(409);
    }

    private Page page(Actor actor, Question question, Form form, String notice) {
        boolean mayAnswer = question.waitsFor(actor.organ().id()) && authority.mayEver(actor, Act.GRANT_RELIEF);
        return Page.of("circular/question/question", new QuestionPage(question, form, mayAnswer, notice));
    }

    @Bean
    static MenuEntry questionsEntry() {
        return MenuEntry.desk("circular.question.title", "/desk/questions", 120);
    }
}
