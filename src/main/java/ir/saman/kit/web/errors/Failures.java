package ir.saman.kit.web.errors;

import ir.saman.kit.web.BadRequest;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * The one web advice: whatever a handler throws becomes a Persian page, or for programs an RFC 9457 problem. An
 * unforeseen exception is logged under a reference that the page shows; its words never reach the reader.
 */
@ControllerAdvice
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Refusals of access belong to the security filter, which knows whether to ask for a sign-in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refusal) {
        throw refusal;
    }

    /**
     * A {@link Page} for people, a {@link ProblemDetail} for programs. A file that broke off half-way is left broken, so
     * that nobody takes a part of it for the whole.
     */
    @ExceptionHandler(Exception.class)
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        ErrorPage page = ErrorPage.of(status(failure), noted(failure, request));
        return switch (Audience.of(request)) {
            case PERSON -> shown(page);
            case PROGRAM -> page.problem(request.getRequestURI());
        };
    }

    /** The reference an unforeseen failure is logged under; a refusal is no news. */
    private static Optional<String> noted(Exception failure, HttpServletRequest request) {
        if (status(failure) < 500) {
            LOG.debug("{} {} refused", request.getMethod(), request.getRequestURI(), failure);
            return Optional.empty();
        }
        String reference = Reference.next();
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
        return Optional.of(reference);
    }

    private static Page shown(ErrorPage page) {
        Page plain = Page.of("kit/web/errors/error", page).status(page.status());
        return page.status() >= 500 ? plain.withoutLookups() : plain;
    }

    private static int status(Exception failure) {
        return switch (failure) {
            case NotFound nothing -> 404;
            case BadRequest wrong -> 400;
            case MaxUploadSizeExceededException tooLarge -> 413;
            case ErrorResponse told -> told.getStatusCode().value();
            case TypeMismatchException mistyped -> 404;
            case HttpMessageNotReadableException unreadable -> 400;
            // A parameter that cannot be decoded, such as %zz or half a letter.
            case InvalidParameterException garbled -> 400;
            case Exception unforeseen -> 500;
        };
    }
}
