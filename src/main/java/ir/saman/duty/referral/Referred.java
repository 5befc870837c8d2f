package ir.saman.duty.referral;

/** How a referral went. */
sealed interface Referred {

    /**
     * The colleague now has them.
     *
     * @param already how many of the duties the colleague had before: these were not referred twice
     */
    record Done(String to, int referred, int already) implements Referred {}

    /** The account chosen has no seat in this organ today in which it could act. */
    record NoColleague() implements Referred {}
}
