package ir.saman.duty;

/**
 * When something is asked that is not asked at once (پدید آمدن تکلیف): nothing is laid at
 * publishing, but for those who hold such a post already.
 *
 * @param key a stable name of the event inside its circular; empty where the kind says all
 * @param label its Persian name, such as «اعلام نبود پست خالی در فرمانداری»
 */
public record Arises(Kind kind, String key, String label) {

    /** What it takes. */
    public enum Kind {
        /** That somebody holds a post of the kind the bearer rule names. */
        APPOINTMENT,
        /** That an event is recorded: {@link Duties#occurred}. */
        EVENT
    }
}
