package ir.saman.kit.web;

/** What a colour says, and nothing else: done, near, late, at rest, or nothing. Never without words beside it. */
public enum Tone {
    MET,
    SOON,
    LATE,
    CALM,
    PLAIN;

    /** The tone as a style class. */
    public String css() {
        return switch (this) {
            case MET -> "met";
            case SOON -> "soon";
            case LATE -> "late";
            case CALM -> "calm";
            case PLAIN -> "plain";
        };
    }
}
