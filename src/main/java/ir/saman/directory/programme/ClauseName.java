package ir.saman.directory.programme;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Link;
import java.util.Set;
import java.util.stream.Stream;

/** A clause as people call it, from its circular's number and anchor: {@code 107030#para_6__p_2}. */
final class ClauseName {

    private ClauseName() {}

    /** The parts of an anchor that have a name. */
    private static final Set<String> PARTS = Set.of("preamble", "para", "art", "item", "note", "stage", "def", "p");

    static Link of(String clause) {
        String[] halves = clause.split("#", 2);
        String circular = text("directory.clause.circular", Digits.persian(halves[0]));
        String words = Stream.of(halves.length > 1 ? halves[1].split("__") : new String[0])
                .map(ClauseName::part)
                .reduce(circular, (place, part) -> text("directory.clause.and", place, part));
        return Link.to(words, "/circulars/" + clause);
    }

    private static String part(String part) {
        String[] split = part.split("_", 2);
        String number = split.length > 1 ? Digits.persian(split[1]) : "";
        return PARTS.contains(split[0])
                ? text("directory.clause." + split[0], number).strip()
                : part;
    }
}
