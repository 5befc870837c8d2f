package ir.saman.duty.answer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DutyId;
import ir.saman.duty.answer.BesideSql.Returned;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Figure;
import ir.saman.duty.card.Answers.File;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.duty.card.DutyCards.Head;
import ir.saman.duty.card.DutyCards.Part;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form of an answer.
 *
 * @param standing the draft as it stands
 * @param together the other duties it may meet
 * @param before the figures of the period before
 * @param theirs what somebody else has written meanwhile
 */
record AnswerForm(
        Head head,
        Kind kind,
        Form form,
        Standing standing,
        List<AnswerSql.Together> together,
        Map<String, BigDecimal> before,
        Beside beside,
        Optional<Answer> theirs) {

    /** The field that says the form was shown with nothing ticked, because this duty was left out. */
    static final String APART = "apart";

    /** What stands beside the form. */
    record Beside(List<Returned> returns, List<Part> parts) {}

    /** Which version is being written, on which revision of the draft, with which files, kept when and by whom. */
    record Standing(int number, int revision, List<File> files, String kept, String saver) {

        static Standing of(Optional<Answer> last) {
            return last.map(answer -> answer.draft()
                            ? new Standing(
                                    answer.number(),
                                    answer.revision(),
                                    answer.files(),
                                    Tehran.moment(answer.savedAt()),
                                    answer.saver())
                            : new Standing(answer.number() + 1, 0, answer.files(), "", ""))
                    .orElse(new Standing(1, 0, List.of(), "", ""));
        }
    }

    /**
     * The form as an answer fills it, all duties it may meet ticked but those a writer has left out; none where this duty
     * itself was left out.
     */
    static Form filled(DutyId own, Optional<Answer> last, List<AnswerSql.Together> together) {
        Set<DutyId> leftOut = last.map(Answer::leftOut).orElse(Set.of());
        boolean apart = leftOut.contains(own);
        Form form = Form.empty()
                .with(APART, apart ? "true" : "")
                .withAll(
                        "duty",
                        together.stream()
                                .map(AnswerSql.Together::duty)
                                .filter(each -> !apart && !leftOut.contains(each))
                                .map(DutyId::value)
                                .toList());
        last.ifPresent(answer -> {
            form.with("text", answer.text()).with("links", String.join("\n", answer.links()));
            answer.figures().forEach((code, typed) -> form.with("figure-" + code, Digits.persian(typed)));
            answer.occurredOn()
                    .ifPresent(day -> form.with("occurred", PersianDate.of(day).format()));
        });
        return form;
    }

    /** The field of a figure. */
    static String name(Figure figure) {
        return "figure-" + figure.code();
    }

    List<Link> trail() {
        return head.card().trail(text("duty.answer.page"));
    }

    String action() {
        return head.card().link() + "/answer";
    }

    DutyId duty() {
        return head.card().id();
    }

    AnswerKept kept() {
        return AnswerKept.standing(standing);
    }

    Field words() {
        Field field = Field.of(form, "text", kind.textLabel()).hint(kind.hint());
        return kind.textRequired() ? field.must() : field;
    }

    Field figure(Figure figure) {
        String hint = Optional.ofNullable(before.get(figure.code()))
                .flatMap(number -> Earlier.length(head.card().period())
                        .map(length -> text("duty.answer.before-hint." + length, Digits.grouped(number))))
                .orElse("");
        Field field = Field.of(form, name(figure), text("duty.answer.figure", figure.label(), figure.unit()))
                .hint(hint);
        return figure.required() ? field.must() : field;
    }

    Field occurred() {
        return head.card().forbids()
                ? occurred(text("duty.answer.observed"), text("duty.answer.observed.hint"))
                : occurred(text("duty.answer.occurred"), text("duty.answer.occurred.hint"));
    }

    private Field occurred(String label, String hint) {
        return Field.of(form, "occurred", label).hint(hint).must();
    }

    Field links() {
        return Field.of(form, "links", text("duty.answer.links")).hint(text("duty.answer.links.hint"));
    }

    Field upload() {
        return Field.of(form, "upload", text("duty.answer.upload"))
                .hint(text("duty.answer.upload.hint", ir.saman.secretariat.Files.LIMIT >> 20));
    }

    String apart() {
        return form.value(APART);
    }

    Field duties() {
        return Field.of(form, "duty", text("duty.answer.together")).hint(text("duty.answer.together.hint"));
    }

    List<Option> options() {
        return together.stream()
                .map(each -> new Option(
                        String.valueOf(each.duty().value()),
                        each.due()
                                .map(day -> text(
                                        "duty.answer.together.due",
                                        each.action(),
                                        PersianDate.of(day).format()))
                                .orElse(each.action())))
                .toList();
    }

    /** Who has changed the draft or submitted it, and when. */
    String changed() {
        return theirs.map(answer -> answer.submittedAt()
                        .map(at -> text("duty.answer.changed.sent", answer.submitter(), Tehran.moment(at)))
                        .orElseGet(() -> text("duty.answer.changed", answer.saver(), Tehran.moment(answer.savedAt()))))
                .orElse("");
    }
}
