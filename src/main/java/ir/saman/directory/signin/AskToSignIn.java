package ir.saman.directory.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Sends whoever is not signed in to the sign-in page, and back afterwards. A form that arrives after its session lapsed is
 * kept first. What htmx sends by itself while somebody types is only refused (401): the page stays and says so.
 */
@Component
class AskToSignIn implements AuthenticationEntryPoint {

    private final HeldForms forms;
    private final AccountCookie cookie;

    AskToSignIn(HeldForms forms, AccountCookie cookie) {
        this.forms = forms;
        this.cookie = cookie;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        boolean posted = "POST".equals(request.getMethod());
        if (request.getRequestURI().startsWith("/api/") || (posted && byHtmx(request))) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String to = posted ? afterPost(request) : asked(request);
        String address = "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        if (byHtmx(request)) {
            response.setHeader("HX-Redirect", address);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, address);
        }
    }

    private static boolean byHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private String afterPost(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(
                        account -> forms.keep(account, HeldForm.of(request.getRequestURI(), request.getParameterMap())))
                .map(token -> HeldPage.PATH + token)
                .orElse("/desk");
    }

    private static String asked(HttpServletRequest request) {
        return request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse("");
    }
}
