package ir.saman.kit.web;

/** Thrown by a handler asked in a way no page of ours asks: a 400 page. What a person may mistype is a refused form. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param why what was wrong, for the log only */
    public BadRequest(String why) {
        super(why);
    }
}
