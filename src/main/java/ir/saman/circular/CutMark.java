package ir.saman.circular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mark a clause begins with.
 *
 * @param written as the letter has it, in Latin digits
 * @param numbers its number, or the numbers it is made of; empty where it has none
 */
record CutMark(Type type, String written, List<Integer> numbers) {

    /** The sorts of mark, the widest first. */
    enum Type {
        ARTICLE,
        CLAUSE,
        NUMBER,
        STAGE,
        PARAGRAPH,
        COMPOUND,
        NOTE,
        EXPLANATION,
        LETTER,
        INNER,
        DASH
    }

    private static final String NUMBER = "\\(?([0-9]{1,3})\\)?";
    private static final String END = " {0,3}(?:[-:.)]|$)";
    private static final String LETTER = "(" + CutWords.word("mark.letter") + ")";
    private static final List<String> ORDINALS = CutWords.words("mark.ordinals");
    private static final String FIRST = CutWords.word("mark.first");

    private static final Pattern ARTICLE =
            named("mark.article", "(?:" + NUMBER + "|(" + CutWords.word("mark.only") + "))");
    private static final Pattern CLAUSE = named("mark.clause", "(?:" + NUMBER + "|\\(?" + LETTER + "\\)?)");
    private static final Pattern STAGE = named("mark.stage", "(?:" + NUMBER + "|(" + String.join("|", ORDINALS) + "))");
    private static final Pattern NOTE = named("mark.note", "(?:" + NUMBER + ")?");
    private static final Pattern EXPLANATION = named("mark.explanation", "(?:" + NUMBER + ")?");
    private static final Pattern COMPOUND = Pattern.compile(
            "^(?:- {0,3})?\\(?([0-9]{1,3})[-.]([0-9]{1,3})(?:[-.]([0-9]{1,3}))?\\)?(?:[-.):]| ) {0,3}(?=[^-0-9/. ])");
    private static final Pattern SINGLE = Pattern.compile(
            "^(?:- {0,3})?" + "(?:\\(([0-9]{1,3})\\)|([0-9]{1,3}) {0,3}[-).:]) {0,3}[-.]?(?=[^0-9/]|$)");
    private static final Pattern LETTERED =
            Pattern.compile("^(?:- {0,3})?(?:\\(" + LETTER + "\\)|" + LETTER + " {0,2}[-).:]) {0,3}(?=[^ ]|$)");
    private static final Pattern DASH = Pattern.compile("^- {0,3}[^- ]");

    private static final List<Function<String, Optional<CutMark>>> READERS = List.of(
            row -> read(row, ARTICLE, Type.ARTICLE),
            row -> read(row, CLAUSE, Type.CLAUSE),
            row -> read(row, NOTE, Type.NOTE),
            row -> read(row, EXPLANATION, Type.EXPLANATION),
            row -> read(row, STAGE, Type.STAGE),
            row -> read(row, COMPOUND, Type.COMPOUND),
            row -> read(row, SINGLE, Type.NUMBER),
            row -> read(row, LETTERED, Type.LETTER),
            CutMark::dash);

    /** An unnumbered paragraph among clauses. */
    static final CutMark PARAGRAPH = new CutMark(Type.PARAGRAPH, "", List.of());

    /** The marks a row could begin with, the likeliest first. */
    static Stream<CutMark> readings(CutRow row) {
        return READERS.stream()
                .flatMap(reader -> reader.apply(row.plain()).stream())
                .map(mark -> row.inner() && mark.type() == Type.NUMBER ? mark.inner() : mark);
    }

    /** Its one number; 0 where it has none, or more than one. */
    int value() {
        return numbers.size() == 1 ? numbers.getFirst() : 0;
    }

    /** Whether it may begin a list. */
    boolean first() {
        return type == Type.DASH || value() == 1;
    }

    private CutMark inner() {
        return new CutMark(Type.INNER, written, numbers);
    }

    private static Optional<CutMark> read(String row, Pattern pattern, Type type) {
        Matcher found = pattern.matcher(row);
        if (!found.find()) {
            return Optional.empty();
        }
        List<String> written = new ArrayList<>();
        for (int group = 1; group <= found.groupCount(); group++) {
            Optional.ofNullable(found.group(group)).ifPresent(written::add);
        }
        return Optional.of(new CutMark(
                type,
                String.join("-", written),
                written.stream().map(CutMark::number).filter(each -> each > 0).toList()));
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return written.equals(FIRST) ? 1 : ORDINALS.indexOf(written) + 1;
    }

    /** A dash before; or behind, where the turning of the text has carried it. */
    private static Optional<CutMark> dash(String row) {
        boolean behind = row.length() < 120 && row.endsWith(" -");
        return DASH.matcher(row).find() || behind
                ? Optional.of(new CutMark(Type.DASH, "", List.of()))
                : Optional.empty();
    }

    private static Pattern named(String key, String number) {
        return Pattern.compile("^(?:- {0,3})?(?:" + CutWords.word(key) + ") {0,3}" + number + END);
    }
}
