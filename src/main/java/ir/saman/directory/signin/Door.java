package ir.saman.directory.signin;

import ir.saman.directory.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets an account in: the one place where a session begins. The session's principal is the account's number. */
@Component
@ConditionalOnWebApplication
class Door {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrf;
    private final AccountCookie cookie;

    Door(SecurityContextRepository contexts, CsrfTokenRepository csrf, AccountCookie cookie) {
        this.contexts = contexts;
        this.csrf = csrf;
        this.cookie = cookie;
    }

    void open(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        dropOldSession(request);
        var let = UsernamePasswordAuthenticationToken.authenticated(Long.toString(account.value()), "", List.of());
        contexts.saveContext(new SecurityContextImpl(let), request, response);
        // Another's forms must not be sent by this account; one's own, still open in a second tab, may.
        if (!cookie.read(request).equals(Optional.of(account))) {
            csrf.saveToken(null, request, response);
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie.of(account, request.isSecure()).toString());
    }

    /** A session id that somebody planted must not become a signed-in one. */
    private static void dropOldSession(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(old -> old.invalidate());
    }
}
