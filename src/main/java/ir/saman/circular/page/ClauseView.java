package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.util.List;

/** A clause with what it asks and the clauses below it; {@code depth} is 0 at the top. */
record ClauseView(ClauseRow row, int depth, List<AskView> asks, List<ClauseView> below) {

    /** Its label, and its heading where the label does not end with it. */
    String title() {
        return row.heading().isEmpty() || row.label().endsWith(row.heading())
                ? row.label()
                : text("circular.clause.title", row.label(), row.heading());
    }

    Chip force() {
        Tone tone = switch (row.force()) {
            case MUST, SHOULD -> Tone.CALM;
            case MUST_NOT -> Tone.LATE;
            case MAY, NONE -> Tone.PLAIN;
        };
        return new Chip(row.force().label(), tone);
    }

    /** Whether the table of contents names it: definitions and what has no heading are found under their clause. */
    boolean listed() {
        return !row.heading().isEmpty() && !row.kind().equals("DEFINITION");
    }
}
