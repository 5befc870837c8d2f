package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import java.util.Map;
import java.util.Set;

/** Where a duty stands. Overdue is no state: it is derived from the deadline at the moment of reading. */
public enum DutyState {
    /** Laid and not answered yet. */
    OPEN,
    /**
     * «پیش از سامان، ثبت‌نشده»: due before its source was tracked, and nobody has recorded how it went; also when what was
     * recorded came back, for the deadline is no less over than before.
     */
    BEFORE,
    /** Answered; an acceptor is asked. */
    SUBMITTED,
    RETURNED,
    /** Met by the deadline. */
    MET,
    /** Met after the deadline: differs from never done. */
    MET_LATE,
    /** «عدم شمول»: granted by the issuer with a reason. */
    EXEMPT,
    /**
     * Ended with its organ or its source, or with the rule that laid it; open again if the rule matches again. What was met or
     * exempt ends only where it goes on, as it was, under another source.
     */
    ENDED;

    private static final Map<DutyState, Set<DutyState>> NEXT = Map.of(
            OPEN, Set.of(SUBMITTED, EXEMPT, ENDED),
            BEFORE, Set.of(OPEN, SUBMITTED, EXEMPT, ENDED),
            SUBMITTED, Set.of(RETURNED, BEFORE, MET, MET_LATE, ENDED),
            RETURNED, Set.of(SUBMITTED, EXEMPT, ENDED),
            MET, Set.of(ENDED),
            MET_LATE, Set.of(ENDED),
            EXEMPT, Set.of(ENDED),
            ENDED, Set.of(OPEN));

    /** Whether the life cycle has a step from this state to {@code next}. */
    public boolean leadsTo(DutyState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the bearer may still answer. */
    public boolean answerable() {
        return leadsTo(SUBMITTED);
    }

    /** The Persian name of the state. */
    public String label() {
        return text("duty.state." + name());
    }
}
