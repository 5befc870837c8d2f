package ir.saman.kit.web;

import java.util.Optional;

/**
 * A page to show: the template and the one typed value it is drawn from.
 *
 * <p>The template declares {@code @param DutiesPage page} and, when it draws the layout, {@code @param Shell shell}.
 * Templates lie at {@code src/main/jte/<module>/<feature>/<name>.jte} and are generated into the package {@code
 * ir.saman.<module>.<feature>}, so that {@code DutiesPage} may be package-private.
 *
 * @param template its path below {@code src/main/jte}, without the ending: {@code "duty/answer/form"}
 * @param model the value of the template's {@code page}
 * @param status the HTTP status
 * @param part the template drawn instead when htmx asks ({@code HX-Request}); the page itself includes it too
 * @param bare whether to leave out everything that must be looked up (who is signed in, menu, banners)
 */
public record Page(String template, Object model, int status, Optional<String> part, boolean bare) implements Reply {

    /** A page answered with 200. */
    public static Page of(String template, Object model) {
        return new Page(template, model, 200, Optional.empty(), false);
    }

    /** The same page; htmx gets only {@code template}, drawn from the same model. */
    public Page part(String template) {
        return new Page(this.template, model, status, Optional.of(template), bare);
    }

    /** The same page as a refusal of what was submitted: 422. */
    public Page refused() {
        return status(422);
    }

    /** The same page with another status. */
    public Page status(int status) {
        return new Page(template, model, status, part, bare);
    }

    /** The same page in a frame that looks nothing up: for failures, when a look-up may be what failed. */
    public Page withoutLookups() {
        return new Page(template, model, status, part, true);
    }
}
