package ir.saman.kit.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Who reads an answer: programs call {@code /api}, or ask for JSON and not for HTML. */
enum Audience {
    PERSON,
    PROGRAM;

    static Audience of(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElseGet(request::getRequestURI);
        String accepts =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        boolean json = accepts.contains("json") && !accepts.contains("text/html");
        return json || path.startsWith("/api/") ? PROGRAM : PERSON;
    }
}
