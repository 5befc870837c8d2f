package ir.saman.kit.web;

import java.util.Optional;

/**
 * The answer to a command that was carried out: go and see (303, or {@code HX-Redirect} for htmx), with one sentence
 * that the next page says once. The sentence travels in a short-lived cookie, so that public forms need no session.
 *
 * @param path a path of this application, beginning with one slash
 * @param said what the next page tells the reader
 */
public record Redirect(String path, Optional<String> said) implements Reply {

    public Redirect {
        if (!path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("not a path of this application: " + path);
        }
    }

    /** To {@code path}. */
    public static Redirect to(String path) {
        return new Redirect(path, Optional.empty());
    }

    /** The same, telling the reader {@code text} there. */
    public Redirect saying(String text) {
        return new Redirect(path, Optional.of(text));
    }
}
