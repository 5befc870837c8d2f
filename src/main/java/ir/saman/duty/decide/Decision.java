package ir.saman.duty.decide;

/**
 * What a supervisor decides on the version he has read.
 *
 * @param version the version's id
 * @param by the account
 */
record Decision(long version, Verdict verdict, String reason, long by) {

    static final int LONGEST_REASON = 2_000;
    private static final int SHORTEST_REASON = 10;

    /** A return says what to mend. */
    boolean lacksReason() {
        return verdict == Verdict.RETURNED && reason.length() < SHORTEST_REASON;
    }
}
