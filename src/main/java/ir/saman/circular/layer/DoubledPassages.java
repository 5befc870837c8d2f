package ir.saman.circular.layer;

import ir.saman.circular.CutText;
import ir.saman.circular.CutText.Kind;
import ir.saman.circular.CutText.Part;
import ir.saman.circular.CutText.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Long passages of the body that stood before, letter by letter: blanks, half-spaces and marks between them do not count. A
 * rolling sum finds where one may begin; the time grows with the length of the text only.
 */
final class DoubledPassages {

    /** So many letters are a passage. */
    private static final int LEAST = 80;

    private static final int BLOCK = 24;
    private static final long BASE = 1_000_003;

    /** The heads of sheets are alike by nature. */
    private static final Set<Kind> BODY = EnumSet.of(Kind.PREAMBLE, Kind.RELAY, Kind.CLAUSE, Kind.CONTINUATION);

    private final CutText cut;
    private final int[] places;
    private final char[] letters;
    private int count;
    private long leaving = 1;

    private DoubledPassages(CutText cut) {
        this.cut = cut;
        this.places = new int[cut.text().length()];
        this.letters = new char[cut.text().length()];
        cut.parts().stream().filter(part -> BODY.contains(part.kind())).forEach(this::read);
        for (int i = 1; i < BLOCK; i++) {
            leaving *= BASE;
        }
    }

    static List<Suspicion> find(CutText cut) {
        return new DoubledPassages(cut).find();
    }

    private void read(Part part) {
        for (int i = part.span().start(); i < part.span().end(); i++) {
            char c = Letters.persian(cut.text().charAt(i));
            if (Character.isLetterOrDigit(c)) {
                places[count] = i;
                letters[count++] = c;
            }
        }
    }

    private List<Suspicion> find() {
        List<Suspicion> found = new ArrayList<>();
        if (count < 2 * LEAST) {
            return found;
        }
        Map<Long, Integer> blocks = blocks();
        long sum = sum(0);
        int done = 0;
        for (int i = 0; i + BLOCK < count; sum = roll(sum, i++)) {
            int before = blocks.getOrDefault(sum, i);
            if (i >= done && before + BLOCK <= i) {
                int start = i - back(before, i, done);
                int length = length(before - (i - start), start);
                if (length >= LEAST) {
                    found.add(passage(start, length));
                    done = start + length;
                }
            }
        }
        return found;
    }

    private Map<Long, Integer> blocks() {
        Map<Long, Integer> blocks = new HashMap<>();
        for (int i = 0; i + BLOCK < count; i += BLOCK) {
            blocks.putIfAbsent(sum(i), i);
        }
        return blocks;
    }

    private long sum(int start) {
        long sum = 0;
        for (int i = start; i < start + BLOCK; i++) {
            sum = sum * BASE + letters[i];
        }
        return sum;
    }

    /** The sum one letter on. */
    private long roll(long sum, int start) {
        return (sum - letters[start] * leaving) * BASE + letters[start + BLOCK];
    }

    private int back(int before, int at, int done) {
        int length = 0;
        while (length < before && at - length > done && letters[before - length - 1] == letters[at - length - 1]) {
            length++;
        }
        return length;
    }

    private int length(int before, int at) {
        int length = 0;
        while (before + length < at && at + length < count && letters[before + length] == letters[at + length]) {
            length++;
        }
        return length;
    }

    private Suspicion passage(int start, int length) {
        Span span = new Span(places[start], places[start + length - 1] + 1);
        return new Suspicion(Suspicion.Kind.DOUBLED, span, cut.raw(span), "");
    }
}
