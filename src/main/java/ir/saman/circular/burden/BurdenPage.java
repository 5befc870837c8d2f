package ir.saman.circular.burden;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.circular.burden.BurdenSql.Count;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Figure;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A draft's burden.
 *
 * @param all of all asks together
 * @param ending how many standing asks end with its issue
 * @param paths the pages around it that its reader may open
 */
record BurdenPage(
        Draft draft,
        Count all,
        List<AskLine> asks,
        List<Office> offices,
        List<Day> days,
        List<Fault> faults,
        int ending,
        Paths paths) {

    /** The pages above it, and those beside it. */
    record Paths(List<Link> trail, List<Link> beside) {}

    private static final int KNOWN = 20;

    static String path(long draft) {
        return "/desk/drafts/" + draft + "/burden";
    }

    String export(String format) {
        return path(draft.id()) + "/export?format=" + format;
    }

    /** Where the clause stands in the text. */
    String clause(String anchor) {
        return "/desk/drafts/" + draft.id() + "/preview#" + anchor;
    }

    List<Figure> figures() {
        return List.of(
                figure("duties", Tone.CALM, all.duties()),
                figure("organs", Tone.PLAIN, all.organs()),
                figure("known", Tone.MET, all.known()),
                figure("fresh", Tone.SOON, all.fresh()),
                figure("answers", Tone.SOON, all.answers()));
    }

    private static Figure figure(String name, Tone tone, long value) {
        return new Figure(
                new Chip(text("circular.burden.figure." + name), tone),
                text("circular.burden.number", value),
                text("circular.burden.figure." + name + ".note"),
                "");
    }

    static String number(long value) {
        return text("circular.burden.number", value);
    }

    /** What an amendment leaves as it is. */
    String amendment() {
        long whole = draft.text()
                .everyClause()
                .mapToLong(clause -> clause.asks().size())
                .sum();
        return text(
                "circular.burden.amends",
                Digits.persian(draft.text().number()),
                asks.size(),
                Math.max(0, whole - asks.size()));
    }

    /** What must or should be mended, the gravest first. */
    List<Fault> grave() {
        return faults.stream()
                .filter(fault -> fault.kind() != Fault.Kind.NO_DAY)
                .sorted(Comparator.comparing(Fault::kind))
                .toList();
    }

    /** What binds without a day: told, but nothing to mend. */
    List<Fault> dayless() {
        return faults.stream()
                .filter(fault -> fault.kind() == Fault.Kind.NO_DAY)
                .toList();
    }

    /** The first of what is asked already, beside the asks it answers. */
    List<AskLine> known() {
        List<AskLine> first = new ArrayList<>();
        long left = KNOWN;
        for (AskLine line : asks) {
            AskLine shown = line.first(left);
            if (!shown.known().isEmpty()) {
                first.add(shown);
            }
            left -= shown.known().size();
        }
        return first;
    }

    /** How many of how many are shown; empty where all are. */
    String someKnown() {
        int all = KnownLine.of(asks).size();
        return all > KNOWN ? text("circular.burden.known.first", KNOWN, all) : "";
    }

    /** Where all of it is read. */
    String allKnown() {
        return KnownPage.path(draft.id());
    }

    /** Where what is asked already for this ask is read: below, or where it stands among all. */
    String known(AskLine line) {
        return KnownLine.of(asks).stream()
                .filter(each -> each.ask().equals(line) && each.place() >= KNOWN)
                .findFirst()
                .filter(each -> known().stream().noneMatch(shown -> shown.id().equals(line.id())))
                .map(each -> each.path(draft.id()))
                .orElse("#" + line.id());
    }
}
