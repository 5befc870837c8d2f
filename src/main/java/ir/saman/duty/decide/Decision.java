package ir.saman.duty.decide;

/**
 * What a supervisor decides on the version he has read.
 *
 * @param version the version's id; 0 for the last one, as in the inbox
 * @param by the account
 */
record Decision(long version, Verdict verdict, String reason, long by) {

    private static final int SHORTEST_REASON = 10;

    /** A return says what to mend. */
    boolean lacksReason() {
        return verdict == Verdict.RETURNED && reason.length() < SHORTEST_REASON;
    }
}
