package ir.saman.kit.web;

/**
 * Thrown by a handler whose address names nothing, or nothing this reader may know of: both look the same, a 404 page.
 */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param what what was looked for, for the log only */
    public NotFound(String what) {
        super(what);
    }
}
