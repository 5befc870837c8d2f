package ir.saman.circular.burden;

import ir.saman.kit.web.Cursor;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is asked already, beside the ask it answers.
 *
 * @param place where it stands among all of them, counted from 0
 */
record KnownLine(int place, AskLine ask, Known known) {

    /** Everything that is asked already, in the order of the draft's text. */
    static List<KnownLine> of(List<AskLine> asks) {
        List<KnownLine> lines = new ArrayList<>();
        asks.forEach(ask -> ask.known().forEach(known -> lines.add(new KnownLine(lines.size(), ask, known))));
        return lines;
    }

    /** At most {@code rows} of {@code all} from there, nearest first. */
    static List<KnownLine> from(List<KnownLine> all, Cursor from, int rows) {
        int size = all.size();
        return switch (from.way()) {
            case FIRST -> all.subList(0, Math.min(rows, size));
            case AFTER -> {
                int first = (int) Math.clamp(from.number(0) + 1, 0, size);
                yield all.subList(first, Math.min(size, first + rows));
            }
            case BEFORE -> {
                int end = (int) Math.clamp(from.number(0), 0, size);
                yield all.subList(Math.max(0, end - rows), end).reversed();
            }
        };
    }

    List<String> key() {
        return List.of(Integer.toString(place));
    }

    /** The page that begins with it. */
    String path(long draft) {
        String all = KnownPage.path(draft);
        return place == 0
                ? all
                : all + "?from="
                        + Cursor.after(List.of(Integer.toString(place - 1))).encoded();
    }
}
