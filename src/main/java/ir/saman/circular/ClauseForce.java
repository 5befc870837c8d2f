package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

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
}
