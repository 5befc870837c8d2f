package ir.saman.duty.answer;

import ir.saman.duty.DutyId;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it was typed, right or wrong: a draft keeps it all.
 *
 * @param number the version it is to be
 * @param revision the draft's revision the writer saw, 0 when there was no draft
 * @param duties the other duties this answer shall meet
 */
record TypedAnswer(
        int number,
        int revision,
        String text,
        Map<String, String> figures,
        List<String> links,
        String occurred,
        List<DutyId> duties) {

    private static final int LONGEST_FIGURE = 60;

    static TypedAnswer of(Form form, Kind kind) {
        Map<String, String> figures = new LinkedHashMap<>();
        kind.figures()
                .forEach(figure -> form.typed(AnswerForm.name(figure))
                        .map(typed -> typed.substring(0, Math.min(typed.length(), LONGEST_FIGURE)))
                        .ifPresent(typed -> figures.put(figure.code(), typed)));
        return new TypedAnswer(
                whole(form, "number"),
                whole(form, "revision"),
                PersianText.tidy(form.value("text")),
                figures,
                form.value("links")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                form.value("occurred").strip(),
                form.values("duty").stream()
                        .flatMap(each -> Digits.parse(each).stream())
                        .map(DutyId::of)
                        .toList());
    }

    Optional<LocalDate> occurredOn() {
        return PersianDate.parse(occurred).map(PersianDate::date);
    }

    /** Whether the draft says the very same: what was sent twice is no change. */
    boolean says(Answer draft) {
        return text.equals(draft.text())
                && figures.equals(draft.figures())
                && links.equals(draft.links())
                && occurredOn().equals(draft.occurredOn());
    }

    private static int whole(Form form, String name) {
        return Digits.parse(form.value(name)).map(Long::intValue).orElse(0);
    }
}
