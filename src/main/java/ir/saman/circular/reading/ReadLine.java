package ir.saman.circular.reading;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Misreading;
import ir.saman.circular.ClauseWords.Words;
import ir.saman.circular.Wording.AskWords;
import ir.saman.circular.Wording.OpeningWords;
import ir.saman.duty.Arises;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.util.List;
import java.util.Optional;

/**
 * A clause as it is checked.
 *
 * @param depth 0 for the outermost
 * @param letter its words as the letter has them, where they are known
 */
record ReadLine(
        Clause clause,
        int depth,
        Optional<Words> letter,
        List<Asked> asks,
        List<Opening> openings,
        List<Misreading> misreadings) {

    private static final int DEEPEST = 5;

    /** What it asks, as data and in words. */
    record Asked(Ask ask, AskWords words) {

        /** What must happen before it is asked; empty where it is asked at once. */
        String arises() {
            return ask.arises().map(Arises::label).orElse("");
        }
    }

    /** What it makes possible, as data and in words. */
    record Opening(CircularText.Opening opening, OpeningWords words) {}

    /** How far it is set in: a class of the style sheet. */
    String level() {
        return "level-" + Math.min(depth, DEEPEST);
    }

    boolean headed() {
        return !clause.heading().isEmpty() && !clause.label().endsWith(clause.heading());
    }

    Chip force() {
        Tone tone = switch (clause.force()) {
            case MUST, SHOULD -> Tone.CALM;
            case MUST_NOT -> Tone.LATE;
            case MAY, NONE -> Tone.PLAIN;
        };
        return new Chip(clause.force().label(), tone);
    }

    /** Why a binding clause lays nothing itself; empty if it lays, or binds nobody. */
    String laidBy() {
        String key = "circular.laid-by." + clause.laidBy();
        return Texts.has(key) ? text(key) : "";
    }

    static String words(Misreading misreading) {
        return misreading.raw().isEmpty()
                ? misreading.note()
                : text("circular.misreading", misreading.raw(), misreading.read(), misreading.note());
    }
}
