package ir.saman.kit.web.errors;

import static ir.saman.kit.text.Texts.text;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.UriComponentsBuilder;

/** The page for a status: what happened, what to do, and (for our own failures) the reference to name. */
record ErrorPage(int status, String title, String advice, Optional<String> reference) {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 415, 422, 429, 500, 503);

    static ErrorPage of(int status, Optional<String> reference) {
        int worded = WORDED.contains(status) ? status : status >= 500 ? 500 : 400;
        return new ErrorPage(
                status, text("kit.error." + worded + ".title"), text("kit.error." + worded + ".advice"), reference);
    }

    ProblemDetail problem(String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), advice);
        problem.setTitle(title);
        problem.setInstance(UriComponentsBuilder.fromPath(path).build().encode().toUri());
        reference.ifPresent(name -> problem.setProperty("reference", name));
        return problem;
    }
}
