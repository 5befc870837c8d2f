package ir.saman.duty.answer;

import ir.saman.duty.DutyId;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An answer as it was typed, right or wrong: a draft keeps it all.
 *
 * @param number the version it is to be
 * @param revision the draft's revision the writer saw, 0 when there was no draft
 * @param duties the other duties this answer shall meet
 * @param leftOut those it was offered for and shall not meet
 * @param joins whether what is ticked was ticked by the writer himself, who was shown that this duty had been left out
 */
record TypedAnswer(
        int number,
        int revision,
        String text,
        Map<String, String> figures,
        List<String> links,
        String occurred,
        List<DutyId> duties,
        List<DutyId> leftOut,
        boolean joins) {

    private static final int LONGEST_FIGURE = 60;

    static TypedAnswer of(Form form, Kind kind) {
        Map<String, String> figures = new LinkedHashMap<>();
        kind.figures()
                .forEach(figure -> form.typed(AnswerForm.name(figure))
                        .map(typed -> typed.substring(0, Math.min(typed.length(), LONGEST_FIGURE)))
                        .ifPresent(typed -> figures.put(figure.code(), typed)));
        List<DutyId> ticked = duties(form, "duty");
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
                ticked,
                duties(form, "offered").stream()
                        .filter(each -> !ticked.contains(each))
                        .toList(),
                form.has(AnswerForm.APART) && !ticked.isEmpty());
    }

    Optional<LocalDate> occurredOn() {
        return PersianDate.parse(occurred).map(PersianDate::date);
    }

    /** Whether a version says the very same, of the duties offered here: what was sent twice is no change. */
    boolean says(Answer version) {
        return text.equals(version.text())
                && numbers(figures).equals(numbers(version.figures()))
                && links.equals(version.links())
                && occurredOn().equals(version.occurredOn())
                && version.leftOut().containsAll(leftOut)
                && duties.stream().noneMatch(version.leftOut()::contains);
    }

    /** Whether nothing was typed at all. */
    boolean isBlank() {
        return text.isEmpty() && figures.isEmpty() && links.isEmpty() && occurred.isEmpty();
    }

    /**
     * The same as a draft for the duty {@code own} keeps it: what is longer than a draft can hold is left as it was kept
     * before, and what another duty's writer has left out stays so unless it is ticked here.
     */
    TypedAnswer within(DutyId own, Optional<Answer> before) {
        return new TypedAnswer(
                number,
                revision,
                AnswerRule.isEndless(text) ? before.map(Answer::text).orElse("") : text,
                figures,
                AnswerRule.areEndless(links) ? before.map(Answer::links).orElse(List.of()) : links,
                occurred,
                duties,
                stillLeftOut(own, before),
                joins);
    }

    private List<DutyId> stillLeftOut(DutyId own, Optional<Answer> before) {
        Set<DutyId> all = new LinkedHashSet<>(before.map(Answer::leftOut).orElse(Set.of()));
        all.removeAll(Set.copyOf(duties));
        if (joins) {
            all.remove(own);
        }
        all.addAll(leftOut);
        return List.copyOf(all);
    }

    /** As the submitted version keeps them, so that a figure typed in other digits is the same figure. */
    private static Map<String, String> numbers(Map<String, String> figures) {
        Map<String, String> numbers = new HashMap<>();
        figures.forEach((code, typed) -> numbers.put(
                code,
                Digits.parseDecimal(typed)
                        .map(number -> number.stripTrailingZeros().toPlainString())
                        .orElse(typed)));
        return numbers;
    }

    private static List<DutyId> duties(Form form, String name) {
        return form.values(name).stream()
                .flatMap(each -> Digits.parse(each).stream())
                .map(DutyId::of)
                .toList();
    }

    private static int whole(Form form, String name) {
        return Digits.parse(form.value(name)).map(Long::intValue).orElse(0);
    }
}
