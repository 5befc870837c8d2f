package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Tone;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The layers of a circular's text.
 *
 * @param originals the current one, brought in last, stands first; the others are kept
 * @param doubts how many places of each sheet are suspect
 */
record LayersPage(Head head, List<Original> originals, Slice<Correction> corrections, Map<Integer, Integer> doubts) {

    /** What the list of circulars draws. */
    record Shelf(Form form, Slice<ShelfLine> found) {

        List<Link> trail() {
            return List.of(
                    Link.to(text("circular.track.title"), "/desk/circulars"), Link.here(text("circular.text.title")));
        }

        Field field(String name) {
            return Field.of(form, name, text("circular.text.filter." + name));
        }

        static List<Option> states() {
            return List.of(
                    new Option("NONE", text("circular.text.state.none")),
                    new Option("SOME", text("circular.text.state.some")));
        }

        boolean narrows() {
            return form.has("q") || form.has("state");
        }
    }

    /** A sheet to go to. */
    record Stop(String href, String words, int doubts) {}

    Original latest() {
        return originals.getFirst();
    }

    /** Of several texts one is current; of one text that need not be said. */
    boolean isCurrent(Original original) {
        return originals.size() > 1 && original.equals(latest());
    }

    static Chip current() {
        return new Chip(text("circular.text.current"), Tone.MET);
    }

    List<Stop> sheets() {
        return IntStream.rangeClosed(1, latest().sheets())
                .mapToObj(each ->
                        new Stop(head.path(each), text("circular.text.sheet", each), doubts.getOrDefault(each, 0)))
                .toList();
    }

    String doubtful() {
        int all = doubts.values().stream().mapToInt(each -> each).sum();
        return all == 0 ? text("circular.text.doubts.none") : text("circular.text.doubts", all);
    }

    String source(Original original) {
        return head.path() + "/source/" + original.id();
    }

    String difference(Correction correction) {
        return head.path(correction.sheet()) + "/difference?until=" + correction.revision();
    }
}
