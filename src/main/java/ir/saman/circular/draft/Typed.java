package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads fields of the authors' forms. A field's words stand under the last part of its name. */
final class Typed {

    static final int LINE = 500;
    static final int WORDS = 20_000;

    /** How many lines a list may have. */
    static final int LINES = 200;

    private static final int LAST_YEAR = 1499;

    private Typed() {}

    static String label(String name) {
        return text("circular.draft.field." + name.substring(name.lastIndexOf('.') + 1));
    }

    static Field field(Form form, String name) {
        return Field.of(form, name, label(name));
    }

    /** One line, which must be there. */
    static String needed(Form form, String name) {
        return PersianText.tidyLine(form.required(name, label(name), LINE));
    }

    /** Paragraphs, which must be there. */
    static String neededWords(Form form, String name) {
        return PersianText.tidy(form.required(name, label(name), WORDS));
    }

    /** One line, or nothing. */
    static String line(Form form, String name) {
        return PersianText.tidyLine(bounded(form, name, LINE));
    }

    /** Paragraphs, or nothing. */
    static String words(Form form, String name) {
        return PersianText.tidy(bounded(form, name, WORDS));
    }

    /** Whether a form was sent only to be drawn anew: a search in it, or one part more. */
    static boolean redrawn(Form form) {
        return form.has(Pick.ASKED) || form.has(RuleForm.MORE);
    }

    /** All that a field of several values holds, a line each; empty ones left out. */
    static List<String> listed(Form form, String name) {
        return form.values(name).stream()
                .flatMap(String::lines)
                .map(PersianText::tidyLine)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** The same, at most {@link #LINES}. */
    static List<String> lines(Form form, String name) {
        List<String> lines = listed(form, name);
        int length = lines.stream().mapToInt(String::length).sum();
        if (length > WORDS) {
            form.error(name, text("kit.form.long", label(name), WORDS, length));
        }
        if (lines.size() > LINES) {
            form.error(name, text("circular.draft.lines", label(name), LINES));
        }
        return lines.size() > LINES || length > WORDS ? List.of() : lines;
    }

    /** The day; an error for one from which no deadline can be counted within the calendar. */
    static Optional<LocalDate> day(Form form, String name) {
        Optional<PersianDate> day = form.date(name, label(name));
        if (day.filter(each -> each.year() > LAST_YEAR).isPresent()) {
            form.error(name, text("kit.form.date", label(name)));
        }
        return day.map(PersianDate::date);
    }

    /** The two sides of a line: before the stroke, and behind it. */
    static List<String> sides(String line) {
        String[] sides = line.split("\\|", 2);
        return List.of(sides[0].strip(), sides.length > 1 ? sides[1].strip() : "");
    }

    /** One of those; an error for any other. */
    static String oneOf(Form form, String name, Collection<Option> options) {
        String typed = form.value(name);
        if (options.stream().noneMatch(each -> each.value().equals(typed))) {
            form.error(name, text("kit.form.choice", label(name)));
        }
        return typed;
    }

    /** The same as one of {@code type}'s names; its first where there is an error. */
    static <E extends Enum<E>> E oneOf(Form form, String name, Collection<Option> options, Class<E> type) {
        String typed = oneOf(form, name, options);
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(type.getEnumConstants()[0]);
    }

    /** Several of those; an error for any other. */
    static List<String> someOf(Form form, String name, Collection<Option> options) {
        List<String> typed = form.values(name).stream()
                .filter(each -> !each.isBlank())
                .distinct()
                .toList();
        if (typed.stream()
                .anyMatch(each -> options.stream().noneMatch(one -> one.value().equals(each)))) {
            form.error(name, text("kit.form.choice", label(name)));
            return List.of();
        }
        return typed;
    }

    static List<Option> options(String key, String... codes) {
        return Stream.of(codes).map(each -> new Option(each, text(key + each))).toList();
    }

    /** Options whose words are the drafts desk's own. */
    static List<Option> ours(String list, String... codes) {
        return options("circular.draft." + list + ".", codes);
    }

    private static String bounded(Form form, String name, int longest) {
        String typed = form.value(name).strip();
        if (typed.length() > longest) {
            form.error(name, text("kit.form.long", label(name), longest, typed.length()));
            return typed.substring(0, longest);
        }
        return typed;
    }
}
