package ir.saman.circular.question;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganId;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Slice;
import java.util.List;
import java.util.stream.Stream;

/** The questions of and to one organ. */
record QuestionsPage(Form form, QuestionFilter filter, OrganId own, Slice<Question> found) {

    Field words() {
        return Field.of(form, "q", text("circular.question.words"));
    }

    Field state() {
        return Field.of(form, "state", text("circular.question.state"));
    }

    static List<Option> states() {
        return Stream.of(QuestionFilter.State.values())
                .map(each -> new Option(each.name(), text("circular.question.state." + each.name())))
                .toList();
    }

    /** Who asks, or who is asked, seen from the reader's organ. */
    String other(Question question) {
        return question.organ().equals(own)
                ? text("circular.question.to", question.answerer())
                : text("circular.question.from", question.asker());
    }
}
