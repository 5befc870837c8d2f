package ir.saman.circular.layer;

/** What became of a correction. */
sealed interface Corrected {

    /** Kept as that revision. */
    record Done(int revision) implements Corrected {}

    /** Nothing is different. */
    record Unchanged() implements Corrected {}

    /** Somebody corrected the same sheet since the form was drawn. */
    record ChangedMeanwhile() implements Corrected {}
}
