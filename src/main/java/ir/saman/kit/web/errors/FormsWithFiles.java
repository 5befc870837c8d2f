package ir.saman.kit.web.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a form with files before anything else asks for a field of it. Of words beyond the bound beside a file the server says
 * so without a status, which would pass for a failure of ours: it is refused as 413, as files and other forms are.
 */
@Component
@Order(FormsWithFiles.BEFORE_SECURITY)
final class FormsWithFiles extends OncePerRequestFilter {

    /** Security reads the first field. */
    static final int BEFORE_SECURITY = -200;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isFormWithFiles(request) && isTooLong(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFormWithFiles(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.startsWith("multipart/"))
                .isPresent();
    }

    private static boolean isTooLong(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return false;
        } catch (InvalidParameterException told) {
            throw told; // brings its own status
        } catch (IllegalStateException tooLong) {
            return true;
        }
    }
}
