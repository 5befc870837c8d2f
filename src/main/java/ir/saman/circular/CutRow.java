package ir.saman.circular;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a letter, or what of a line begins with a mark of its own (a note behind a sentence, an enumeration within one).
 *
 * @param start where it begins in the letter
 * @param end where the next one begins
 * @param plain its words, folded, without the blanks around them
 * @param inner whether it begins within a line
 */
record CutRow(int start, int end, String plain, boolean inner) {

    private static final Pattern INNER_NOTE = Pattern.compile(
            "[.\u061b!\u061f] {0,3}(?=(?:" + CutWords.word("mark.note") + ") {0,3}(?:\\(?[0-9]{1,2}\\)?)? {0,3}[-:])");

    private static final Pattern INNER_NUMBER = Pattern.compile("(?:^| )([0-9]{1,2})\\) {0,3}(?=[^0-9])");

    boolean blank() {
        return plain.isEmpty();
    }

    /** Whether it ends in a letter or figure: what it says may go on behind a break of the sheet. */
    boolean open() {
        return !plain.isEmpty() && Character.isLetterOrDigit(plain.charAt(plain.length() - 1));
    }

    char last() {
        return plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
    }

    /** All rows of a letter; they follow one another without a gap. */
    static List<CutRow> of(String text) {
        String plain = CutPlain.ofLetter(text);
        List<CutRow> rows = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            split(plain, start, end, rows);
            start = end;
        }
        return rows;
    }

    private static int lineEnd(String text, int start) {
        int at = start;
        while (at < text.length() && !endsLine(text.charAt(at))) {
            at++;
        }
        boolean two = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
        return Math.min(text.length(), at + (two ? 2 : 1));
    }

    private static boolean endsLine(char c) {
        return "\n\r\f\u000b\u0085\u2028\u2029".indexOf(c) >= 0;
    }

    private static void split(String plain, int start, int end, List<CutRow> rows) {
        String line = plain.substring(start, end);
        int from = 0;
        for (int at : innerMarks(line)) {
            rows.add(new CutRow(
                    start + from, start + at, line.substring(from, at).strip(), from > 0));
            from = at;
        }
        rows.add(new CutRow(start + from, end, line.substring(from).strip(), from > 0));
    }

    private static List<Integer> innerMarks(String line) {
        List<Integer> marks = new ArrayList<>();
        Matcher note = INNER_NOTE.matcher(line);
        while (note.find()) {
            marks.add(note.end());
        }
        marks.addAll(enumeration(line));
        return marks.stream().filter(each -> each > 0).sorted().distinct().toList();
    }

    /** Where 1) 2) 3) … stand in a line, if there are at least two of them in order. */
    private static List<Integer> enumeration(String line) {
        List<Integer> marks = new ArrayList<>();
        Matcher number = INNER_NUMBER.matcher(line);
        while (number.find()) {
            if (Integer.parseInt(number.group(1)) == marks.size() + 1) {
                marks.add(number.start(1));
            }
        }
        return marks.size() < 2 ? List.of() : marks;
    }
}
