package ir.saman.directory.territory;

import java.util.List;

/** What became of a command on a county. */
sealed interface Outcome {

    /** Done; the county as it stands now. */
    record Done(County county) implements Outcome {}

    /** Not done, for these reasons. */
    record Refused(List<Refusal> why) implements Outcome {
        public Refused {
            why = List.copyOf(why);
        }
    }

    /** Not done: somebody else renamed the county since the form was drawn. */
    record ChangedMeanwhile(String name) implements Outcome {}

    /** One reason, and the field of the form beside which it is told. */
    record Refusal(String field, String words) {}
}
