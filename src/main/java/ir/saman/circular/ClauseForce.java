package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;

/** The force of a clause as its words have it (موظف/مکلف، شایسته، می‌تواند، ممنوع), or none (a definition, an aim). */
public enum ClauseForce {
    MUST,
    SHOULD,
    MAY,
    MUST_NOT,
    NONE;

    /** The Persian name of the force. */
    public String label() {
        return text("circular.force." + name());
    }

    /** The name as a chip; what is forbidden stands out. */
    public Chip chip() {
        Tone tone = switch (this) {
            case MUST, SHOULD -> Tone.CALM;
            case MUST_NOT -> Tone.LATE;
            case MAY, NONE -> Tone.PLAIN;
        };
        return new Chip(label(), tone);
    }
}
