package ir.saman.circular.layer;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sheets a page can show and a form can hold: at the ends of its own pages, else at the end of a line. */
final class Sheets {

    /** A sheet is full from here on. */
    static final int FULL = 4_000;

    private static final int LONGEST = 6_000;

    private Sheets() {}

    /** The sheets; together they are the text again. */
    static List<String> of(String text) {
        List<String> sheets = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            sheets.add(text.substring(start, end));
            start = end;
        }
        return sheets;
    }

    private static int end(String text, int start) {
        int most = Math.min(text.length(), start + LONGEST);
        int page = text.indexOf('\f', start);
        if (page >= 0 && page < most && !text.substring(start, page).isBlank()) {
            return page + 1;
        }
        if (text.length() - start <= LONGEST) {
            return text.length();
        }
        int line = text.indexOf('\n', start + FULL);
        if (line >= 0 && line < most) {
            return line + 1;
        }
        int blank = text.lastIndexOf(' ', most - 1);
        return whole(text, blank > start ? blank + 1 : most);
    }

    /** Never between the two halves of one character. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
