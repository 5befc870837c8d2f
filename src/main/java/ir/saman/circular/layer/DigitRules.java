package ir.saman.circular.layer;

import ir.saman.circular.CutText.Span;
import ir.saman.circular.layer.Suspicion.Kind;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures that may be misread: of mixed digits, run together, or dates that are none. */
final class DigitRules {

    private static final String DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]";
    private static final Pattern FIGURES = Pattern.compile(DIGIT + "++(?:[-/.,\u066b\u066c]" + DIGIT + "++)*+");

    /** A letter of ours beside a digit, in either order. */
    private static final Pattern GLUED = Pattern.compile("(?<=[\u0621-\u063a\u0641-\u064a\u0671-\u06d3])(?=" + DIGIT
            + ")|(?<=" + DIGIT + ")(?=[\u0621-\u063a\u0641-\u064a\u0671-\u06d3])");

    private static final int LONGEST = 10;

    /** So far before a figure its name is looked for, on the same line. */
    private static final int BEFORE = 30;

    private DigitRules() {}

    /** @param dateWord the word that announces a date */
    static List<Suspicion> find(String text, String dateWord) {
        List<Suspicion> found = new ArrayList<>();
        Matcher figures = FIGURES.matcher(text);
        Span last = new Span(0, 0);
        while (figures.find()) {
            Span span = new Span(figures.start(), figures.end());
            figure(text, span, last, dateWord).ifPresent(found::add);
            last = figures.group().indexOf('/') >= 0 ? span : new Span(0, 0);
        }
        found.addAll(glued(text));
        return found;
    }

    private static Optional<Suspicion> figure(String text, Span span, Span last, String dateWord) {
        String raw = text.substring(span.start(), span.end());
        if (scripts(raw) > 1) {
            return Optional.of(new Suspicion(Kind.MIXED_DIGITS, span, raw, Digits.persian(raw)));
        }
        if (raw.indexOf('/') >= 0) {
            boolean beside =
                    last.end() > 0 && text.substring(last.end(), span.start()).isBlank();
            return beside || isNoDate(raw, lineBefore(text, span.start()).contains(dateWord))
                    ? Optional.of(suspect(
                            Kind.SCRAMBLED_DATE, text, new Span(beside ? last.start() : span.start(), span.end())))
                    : Optional.empty();
        }
        return raw.chars().allMatch(Character::isDigit) && raw.length() > LONGEST
                ? Optional.of(suspect(Kind.GLUED_DIGITS, text, span))
                : Optional.empty();
    }

    /** A year of four figures with an impossible day; two long halves; what is said to be a date and has not three parts. */
    private static boolean isNoDate(String raw, boolean saidToBe) {
        String[] parts = Digits.latin(raw).split("/");
        boolean year = parts[0].length() == 4 && (parts[0].startsWith("13") || parts[0].startsWith("14"));
        return switch (parts.length) {
            case 3 -> year && PersianDate.parse(raw).isEmpty();
            case 2 -> saidToBe || (parts[0].length() > 3 && parts[1].length() > 3);
            default -> saidToBe;
        };
    }

    private static List<Suspicion> glued(String text) {
        List<Suspicion> found = new ArrayList<>();
        Matcher place = GLUED.matcher(text);
        while (place.find()) {
            int start = place.start();
            int end = place.start();
            while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) && place.start() - start < LONGEST) {
                start--;
            }
            while (end < text.length()
                    && Character.isLetterOrDigit(text.charAt(end))
                    && end - place.start() < LONGEST) {
                end++;
            }
            String raw = text.substring(start, end);
            String apart = text.substring(start, place.start()) + " " + text.substring(place.start(), end);
            found.add(new Suspicion(Kind.GLUED_DIGITS, new Span(start, end), raw, apart));
        }
        return found;
    }

    private static Suspicion suspect(Kind kind, String text, Span span) {
        return new Suspicion(kind, span, text.substring(span.start(), span.end()), "");
    }

    private static String lineBefore(String text, int at) {
        int start = Math.max(0, at - BEFORE);
        return text.substring(Math.max(start, text.lastIndexOf('\n', at - 1) + 1), at);
    }

    private static long scripts(String raw) {
        return raw.chars()
                .filter(Character::isDigit)
                .map(c -> c - Character.digit(c, 10))
                .distinct()
                .count();
    }
}
