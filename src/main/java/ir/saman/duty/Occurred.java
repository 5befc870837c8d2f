package ir.saman.duty;

/** What became of an event that was recorded. */
public sealed interface Occurred {

    /** It laid its one duty. */
    record Laid(DutyId duty) implements Occurred {}

    /** It had been recorded before, and had laid this duty then. */
    record Already(DutyId duty) implements Occurred {}

    /** Nobody bears it: the rule matches nobody on that day, or not the organ that was named. */
    record NobodyBears() implements Occurred {}

    /** The rule matches several organs: whoever records the event names one. */
    record SeveralCouldBear(int count) implements Occurred {}

    /** The source has ended; its events lay nothing any more. */
    record Ended() implements Occurred {}
}
