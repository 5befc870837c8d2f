package ir.saman.duty.answer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.Answers.Figure;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.kit.text.Digits;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an answer must satisfy to be submitted (F2: what the kind of evidence asks; the hub: two times). */
interface AnswerRule extends Function<AnswerRule.Given, Stream<Fault>> {

    int LONGEST_TEXT = 10_000;
    int MOST_LINKS = 20;
    int LONGEST_LINK = 1_000;

    /**
     * What is judged.
     *
     * @param files how many files hang on it
     * @param before the figures of the period before, by code
     * @param beforeLength how long that period is
     */
    record Given(
            Kind kind,
            TypedAnswer typed,
            int files,
            Map<String, BigDecimal> before,
            Optional<String> beforeLength,
            LocalDate today) {}

    /** The kind of evidence says whether words are asked. */
    AnswerRule TEXT_WHERE_ASKED = given -> {
        String label = given.kind().textLabel();
        boolean missing = given.kind().textRequired() && given.typed().text().isEmpty();
        return when(missing, "text", "kit.form.missing", label).stream();
    };

    /** A page can be read, and a draft kept every two seconds. */
    AnswerRule TEXT_HAS_AN_END = given -> {
        String text = given.typed().text();
        String label = given.kind().textLabel();
        return when(isEndless(text), "text", "kit.form.long", label, LONGEST_TEXT, text.length()).stream();
    };

    /** The same for links. */
    AnswerRule LINKS_HAVE_AN_END = given -> {
        List<String> links = given.typed().links();
        return when(links.size() > MOST_LINKS, "links", "duty.answer.links.many", MOST_LINKS)
                .or(() -> when(areEndless(links), "links", "duty.answer.links.long", LONGEST_LINK))
                .stream();
    };

    /** The kind of evidence says which figures are asked, and within which bounds. */
    AnswerRule FIGURES_WITHIN_BOUNDS =
            given -> given.kind().figures().stream().flatMap(figure -> figure(figure, given).stream());

    /** The kind of evidence says whether a file is asked. */
    AnswerRule FILE_WHERE_ASKED = given ->
            when(given.kind().fileRequired() && given.files() == 0, "upload", "duty.answer.file.missing").stream();

    /** A link leads to a page that can be opened. */
    AnswerRule LINKS_LEAD_SOMEWHERE = given -> given.typed().links().stream()
            .filter(link -> !isAddress(link))
            .findFirst()
            .map(link -> new Fault("links", text("duty.answer.links.wrong", link)))
            .stream();

    /** The hub: a fact has the day it occurred, which the acceptor accepts with it; never a day to come. */
    AnswerRule DONE_ON_A_DAY_NOT_TO_COME = given -> {
        String label = text("duty.answer.occurred");
        if (given.typed().occurred().isEmpty()) {
            return Stream.of(new Fault("occurred", text("kit.form.missing", label)));
        }
        return given
                .typed()
                .occurredOn()
                .map(day -> when(day.isAfter(given.today()), "occurred", "duty.answer.occurred.future"))
                .orElseGet(() -> Optional.of(new Fault("occurred", text("kit.form.date", label))))
                .stream();
    };

    /** What even a draft must satisfy. */
    List<AnswerRule> TO_KEEP = List.of(TEXT_HAS_AN_END, LINKS_HAVE_AN_END);

    List<AnswerRule> TO_SUBMIT = List.of(
            TEXT_WHERE_ASKED,
            TEXT_HAS_AN_END,
            FIGURES_WITHIN_BOUNDS,
            FILE_WHERE_ASKED,
            LINKS_HAVE_AN_END,
            LINKS_LEAD_SOMEWHERE,
            DONE_ON_A_DAY_NOT_TO_COME);

    /** All that is wrong by these rules. */
    static List<Fault> faults(List<AnswerRule> rules, Given given) {
        return rules.stream().flatMap(rule -> rule.apply(given)).toList();
    }

    static boolean isEndless(String text) {
        return text.length() > LONGEST_TEXT;
    }

    static boolean areEndless(List<String> links) {
        return links.size() > MOST_LINKS || links.stream().anyMatch(link -> link.length() > LONGEST_LINK);
    }

    private static Optional<Fault> figure(Figure figure, Given given) {
        String field = AnswerForm.name(figure);
        String typed = given.typed().figures().getOrDefault(figure.code(), "");
        if (typed.isEmpty()) {
            return when(figure.required(), field, "kit.form.missing", figure.label());
        }
        return Digits.parseDecimal(typed)
                .map(number -> outside(figure, number.stripTrailingZeros())
                        .map(words -> new Fault(field, withBefore(words, figure, given))))
                .orElseGet(() -> Optional.of(new Fault(field, text("kit.form.number", figure.label()))));
    }

    private static Optional<String> outside(Figure figure, BigDecimal number) {
        boolean low = figure.min().map(min -> number.compareTo(min) < 0).orElse(false);
        boolean high = figure.max().map(max -> number.compareTo(max) > 0).orElse(false);
        if (low || high) {
            return Optional.of(bounds(figure));
        }
        return number.scale() > figure.decimals()
                ? Optional.of(text("duty.answer.figure.decimals", figure.label(), figure.decimals()))
                : Optional.empty();
    }

    private static String bounds(Figure figure) {
        return figure.max()
                .map(max -> text(
                        "duty.answer.figure.between",
                        figure.label(),
                        figure.min().orElse(BigDecimal.ZERO),
                        max))
                .orElseGet(() -> text(
                        "duty.answer.figure.least", figure.label(), figure.min().orElse(BigDecimal.ZERO)));
    }

    private static String withBefore(String words, Figure figure, Given given) {
        return Optional.ofNullable(given.before().get(figure.code()))
                .flatMap(before -> given.beforeLength()
                        .map(length -> text("duty.answer.before." + length, words, Digits.grouped(before))))
                .orElse(text("duty.answer.figure.end", words));
    }

    private static boolean isAddress(String link) {
        try {
            URI address = new URI(link);
            String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static Optional<Fault> when(boolean wrong, String field, String key, Object... arguments) {
        return wrong ? Optional.of(new Fault(field, text(key, arguments))) : Optional.empty();
    }
}
