package ir.saman.kit.web;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form as it was typed, with what is wrong in it. A handler takes it as a parameter, reads typed values from it (each
 * reader notes an error beside its field), and shows the page again with {@link Page#refused} if {@link #refused}. What
 * was typed is never lost on the way.
 *
 * <p>The {@code label} given to a reader is the field's name in words, for the error's sentence.
 */
public final class Form {

    /** The half-space and its opposite, which tidying keeps: alone they say nothing. */
    private static final Pattern JOINERS = Pattern.compile("[\\u200c\\u200d]");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Form() {}

    /** A form nobody has typed in. */
    public static Form empty() {
        return new Form();
    }

    /** What {@code request} carries. Control characters (no keyboard types them, PostgreSQL refuses one) are dropped. */
    public static Form of(HttpServletRequest request) {
        Form form = new Form();
        request.getParameterMap()
                .forEach((name, typed) ->
                        form.values.put(name, Stream.of(typed).map(Form::clean).toList()));
        return form;
    }

    /** The same as typed, with nothing wrong in it yet. */
    public Form copy() {
        Form copy = new Form();
        copy.values.putAll(values);
        return copy;
    }

    /** Fills a field beforehand, as for a record being changed. */
    public Form with(String name, Object value) {
        values.put(name, List.of(value.toString()));
        return this;
    }

    /** Fills a field of several values beforehand. */
    public Form withAll(String name, Collection<?> many) {
        values.put(name, many.stream().map(Object::toString).toList());
        return this;
    }

    /** The value as typed, empty if there is none. */
    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** All values of a field that may be given several times. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a box is ticked, or a field given at all. */
    public boolean has(String name) {
        return !value(name).isBlank();
    }

    /** The text, without the space around it, if there is one. */
    public Optional<String> typed(String name) {
        return Optional.of(value(name).strip()).filter(text -> !text.isEmpty());
    }

    /** The text; an error if nothing in it can be seen, or it is longer than {@code longest} characters. */
    public String required(String name, String label, int longest) {
        String typed = value(name).strip();
        if (JOINERS.matcher(PersianText.tidy(typed)).replaceAll("").isBlank()) {
            error(name, text("kit.form.missing", label));
        } else if (typed.length() > longest) {
            error(name, text("kit.form.long", label, longest, typed.length()));
        }
        return typed;
    }

    /** The chosen one of {@code type}'s names, if any; an error for a name it does not have. */
    public <E extends Enum<E>> Optional<E> choice(String name, String label, Class<E> type) {
        Optional<E> chosen = typed(name)
                .flatMap(typed -> Stream.of(type.getEnumConstants())
                        .filter(each -> each.name().equals(typed))
                        .findFirst());
        return understood(name, chosen, text("kit.form.choice", label));
    }

    /** The day, typed in any digits; an error for what is no day of the Persian calendar. */
    public Optional<PersianDate> date(String name, String label) {
        Optional<PersianDate> day = typed(name).flatMap(PersianDate::parse);
        return understood(name, day, text("kit.form.date", label));
    }

    /** The whole number, in any digits; an error for what is none. */
    public Optional<Long> number(String name, String label) {
        Optional<Long> number = typed(name).flatMap(Digits::parse);
        return understood(name, number, text("kit.form.number", label));
    }

    /** The number with decimals, in any digits; an error for what is none. */
    public Optional<BigDecimal> decimal(String name, String label) {
        Optional<BigDecimal> number = typed(name).flatMap(Digits::parseDecimal);
        return understood(name, number, text("kit.form.number", label));
    }

    private <V> Optional<V> understood(String name, Optional<V> read, String otherwise) {
        if (has(name) && read.isEmpty()) {
            error(name, otherwise);
        }
        return read;
    }

    /** Notes what is wrong with a field; the first thing noted stands. */
    public Form error(String name, String text) {
        errors.putIfAbsent(name, text);
        return this;
    }

    /** What is wrong with a field. */
    public Optional<String> error(String name) {
        return Optional.ofNullable(errors.get(name));
    }

    /** All that is wrong, in the order it was noted. */
    public List<FormError> errors() {
        List<FormError> all = new ArrayList<>();
        errors.forEach((name, text) -> all.add(new FormError(name, text)));
        return all;
    }

    /** Whether anything is wrong. */
    public boolean refused() {
        return !errors.isEmpty();
    }

    /** What was typed without control characters but for line ends and tabs; line ends are {@code \\n}. */
    public static String clean(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .chars()
                .filter(each -> each == '\n' || each == '\t' || !Character.isISOControl(each))
                .forEach(each -> kept.append((char) each));
        return kept.toString();
    }
}
