package ir.saman.board.crawl;

import ir.saman.Markup;
import ir.saman.kit.text.Digits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A figure a page states, and where it leads.
 *
 * @param n how many; empty for a share, which only leads to what it was worked out from
 */
record Figure(Optional<Long> n, String href) {

    /** A number on its own: no share, no date, no hour, no fraction. */
    private static final Pattern COUNT = Pattern.compile("(?<![۰-۹٬٫/:])[۰-۹]+(?:٬[۰-۹]{3})*(?![۰-۹٬٫/:]|\u200e?٪)");

    private static final Set<String> NAMES =
            Set.of("a", "nav", "form", "th", "caption", "h1", "h2", "h3", "figcaption", "dt");

    /** The figures that lead somewhere: those in tables, and cards, whose figure is the large one. */
    static Stream<Figure> linked(Markup main) {
        return main.all("a")
                .filter(link -> !link.has("download"))
                .filter(link -> link.attribute("href").startsWith("/desk/"))
                .flatMap(link -> of(link).stream());
    }

    private static Optional<Figure> of(Markup link) {
        String href = link.attribute("href");
        String said = link.isOf("figure")
                ? link.all("b").findFirst().map(Markup::text).orElse("")
                : link.text();
        List<Long> counts = counts(said);
        if (href.startsWith("/desk/duties?") || href.equals("/desk/duties")) {
            return Optional.of(new Figure(counts.stream().findFirst(), href));
        }
        return counts.size() == 1 && (link.isOf("figure") || said.strip().matches("[۰-۹٬]+"))
                ? Optional.of(new Figure(Optional.of(counts.getFirst()), href))
                : Optional.empty();
    }

    /**
     * The numbers, other than nought, that lead nowhere. What is a name or a date, or worked out from other figures, such as a
     * rank or a difference, says so by {@code data-rowless}.
     */
    static List<Long> unlinked(Markup main) {
        Stream<String> cards = main.all("div")
                .filter(card -> card.isOf("figure"))
                .flatMap(card -> card.all("b"))
                .map(Markup::text);
        return Stream.concat(cards, Stream.of(main.text(Figure::isNoFigure)))
                .flatMap(said -> counts(said).stream())
                .filter(n -> n > 0)
                .toList();
    }

    private static boolean isNoFigure(Markup element) {
        return NAMES.contains(element.tag())
                || element.has("data-rowless")
                || element.isOf("figure")
                || element.isOf("head")
                || element.isOf("said")
                || element.isOf("legend");
    }

    private static List<Long> counts(String said) {
        return COUNT.matcher(said)
                .results()
                .map(found -> Digits.parse(found.group()).orElseThrow())
                .toList();
    }
}
