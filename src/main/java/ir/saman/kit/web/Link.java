package ir.saman.kit.web;

/** Words that lead somewhere; without {@code href} they only stand there (the last stop of a trail). */
public record Link(String text, String href) {

    /** Words leading to {@code href}. */
    public static Link to(String text, String href) {
        return new Link(text, href);
    }

    /** Words that lead nowhere: where the reader is. */
    public static Link here(String text) {
        return new Link(text, "");
    }

    /** Whether it leads somewhere. */
    public boolean leads() {
        return !href.isEmpty();
    }
}
