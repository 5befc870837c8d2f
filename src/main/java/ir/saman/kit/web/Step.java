package ir.saman.kit.web;

import static ir.saman.kit.text.Texts.text;

/** One step of a way: its name, a line below it (or empty), and how far we are. */
public record Step(String title, String note, State state) {

    /** How far a step is. */
    public enum State {
        DONE,
        NOW,
        AHEAD,
        LATE;

        /** The state as a style class. */
        public String css() {
            return switch (this) {
                case DONE -> "done";
                case NOW -> "now";
                case AHEAD -> "ahead";
                case LATE -> "late";
            };
        }

        /** The state in words. */
        public String words() {
            return switch (this) {
                case DONE -> text("kit.step.done");
                case NOW -> text("kit.step.now");
                case AHEAD -> text("kit.step.ahead");
                case LATE -> text("kit.step.late");
            };
        }
    }
}
