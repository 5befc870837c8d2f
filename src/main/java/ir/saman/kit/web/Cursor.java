package ir.saman.kit.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where in a list a page of it begins: at the first row, after a key, or before one (read backwards). A handler takes it
 * as a parameter; it stands in the address as {@code from}. What a stranger wrote there instead is the first page.
 *
 * <p>{@code cursor.shaped(Part.DATE, Part.NUMBER)} makes sure the key's parts can be read before SQL sees them.
 *
 * @param way from where the rows are read
 * @param key the sort key of the row next to the page, in the list's order; empty for the first page
 */
public record Cursor(Way way, List<String> key) {

    static final String PARAMETER = "from";
    private static final int LONGEST = 2_000;
    private static final String BETWEEN = "\u001f";

    /** From where the rows of a page are read. */
    public enum Way {
        FIRST,
        AFTER,
        BEFORE
    }

    /** What a part of a key must look like. */
    public enum Part {
        TEXT(text -> text.chars().noneMatch(Character::isISOControl)),
        NUMBER(text -> text.matches("-?[0-9]{1,18}")),
        DATE(Part::isDate);

        private final Predicate<String> readable;

        Part(Predicate<String> readable) {
            this.readable = readable;
        }

        private static boolean isDate(String text) {
            try {
                return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }

    public Cursor {
        key = List.copyOf(key);
    }

    /** The first page. */
    public static Cursor first() {
        return new Cursor(Way.FIRST, List.of());
    }

    /** The page that follows the row with {@code key}. */
    public static Cursor after(List<String> key) {
        return new Cursor(Way.AFTER, key);
    }

    /** The page that ends before the row with {@code key}. */
    public static Cursor before(List<String> key) {
        return new Cursor(Way.BEFORE, key);
    }

    /** Reads what {@link #encoded} wrote; anything else is the first page. */
    public static Cursor parse(String text) {
        if (text.length() > LONGEST || !(text.startsWith("a.") || text.startsWith("b."))) {
            return first();
        }
        try {
            String key = new String(Base64.getUrlDecoder().decode(text.substring(2)), StandardCharsets.UTF_8);
            return new Cursor(text.charAt(0) == 'a' ? Way.AFTER : Way.BEFORE, List.of(key.split(BETWEEN, -1)));
        } catch (IllegalArgumentException forged) {
            return first();
        }
    }

    /** The cursor as it stands in the address: letters, digits, {@code - _ .} only. */
    public String encoded() {
        String key = String.join(BETWEEN, this.key);
        String letters = Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        return switch (way) {
            case FIRST -> "";
            case AFTER -> "a." + letters;
            case BEFORE -> "b." + letters;
        };
    }

    /** This cursor if its key has exactly these parts, else the first page. */
    public Cursor shaped(Part... parts) {
        if (way == Way.FIRST || key.size() != parts.length) {
            return first();
        }
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].readable.test(key.get(i))) {
                return first();
            }
        }
        return this;
    }

    /** Whether this is the first page. */
    public boolean isFirst() {
        return way == Way.FIRST;
    }

    /** Whether rows must be read backwards from the key: the order reversed, the comparison turned. */
    public boolean backwards() {
        return way == Way.BEFORE;
    }

    /** The text at {@code place} of the key. */
    public String text(int place) {
        return key.get(place);
    }

    /** The number at {@code place} of the key; only after {@link #shaped}. */
    public long number(int place) {
        return Long.parseLong(key.get(place));
    }

    /** The date at {@code place} of the key; only after {@link #shaped}. */
    public LocalDate date(int place) {
        return LocalDate.parse(key.get(place));
    }
}
