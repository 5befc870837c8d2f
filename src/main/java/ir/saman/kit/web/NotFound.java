package ir.saman.kit.web;

/** What was asked for does not exist, or not for whoever asks: both are answered by the same 404 page. */
public final class NotFound extends RuntimeException {

    /** @param what what was looked for, for the log; never shown */
    public NotFound(String what) {
        super(what);
    }
}
