package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.util.Optional;

/** How strongly a source asks. */
public enum Force {
    MUST,
    /** Only advised: followed, but never overdue. */
    SHOULD,
    /** Forbids: binds, has no day and is never overdue; the answer documents that it is kept to. */
    MUST_NOT;

    /** What stands beside a duty that must not be read as «باید»; nothing beside one that must. */
    public Optional<Chip> mark() {
        return switch (this) {
            case MUST -> Optional.empty();
            case SHOULD -> Optional.of(new Chip(text("duty.force." + this), Tone.CALM));
            case MUST_NOT -> Optional.of(new Chip(text("duty.force." + this), Tone.LATE));
        };
    }

    /** Whether what it asks can be missed. */
    boolean hasDays() {
        return this == MUST;
    }
}
