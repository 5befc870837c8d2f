package ir.saman.kit.web.errors;

import ir.saman.kit.web.Page;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Refusals made outside the handlers (security, the server itself): the container forwards them to {@code /error}. */
@Controller
final class Refusals implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        int status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> Integer.parseInt(code.toString()))
                .orElse(404);
        ErrorPage page = ErrorPage.of(status, Optional.empty());
        return switch (Audience.of(request)) {
            case PERSON -> Page.of("kit/web/errors/error", page).status(status).withoutLookups();
            case PROGRAM -> page.problem(request.getRequestURI());
        };
    }
}
