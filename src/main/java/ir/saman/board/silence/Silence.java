package ir.saman.board.silence;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;

/** In which way an organ that bears open duties is silent. */
enum Silence {
    /** Nobody there has an account with a seat. */
    NO_ACCOUNT(Tone.LATE),
    /** Somebody has, but nobody has signed in for {@link Since#DAYS} days, or ever. */
    NO_SIGN_IN(Tone.SOON),
    /** No answer was sent in this quarter and the last. */
    NO_ANSWER(Tone.SOON);

    private final Tone tone;

    Silence(Tone tone) {
        this.tone = tone;
    }

    String label() {
        return text("board.silent." + name());
    }

    Chip chip() {
        return new Chip(label(), tone);
    }
}
