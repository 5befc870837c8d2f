package ir.saman.directory.organ;

import ir.saman.directory.OrganId;
import java.time.Instant;
import java.util.List;

/** What became of a command on an organ. */
sealed interface Outcome {

    /** Done. */
    record Done(OrganId organ) implements Outcome {}

    /** Not done, for these reasons. */
    record Refused(List<Refusal> why) implements Outcome {
        public Refused {
            why = List.copyOf(why);
        }
    }

    /** Not done: somebody else changed the organ since the form was drawn. */
    record ChangedMeanwhile(String by, Instant at) implements Outcome {}
}
