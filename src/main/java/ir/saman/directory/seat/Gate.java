package ir.saman.directory.seat;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.kit.web.Open;
import ir.saman.secretariat.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every handler: an open one is free to all; any other needs a seat whose role may do the handler's act at
 * all. A handler of {@link Act#SEE_OWN_DESK} without an {@link Actor} parameter concerns the account alone and needs no
 * seat.
 */
@Component
class Gate implements HandlerInterceptor {

    static final String PASSWORD_PAGE = "/desk/account/password";
    static final String SEAT_PAGE = "/desk/seat";

    private final Standings standings;
    private final Authority authority;
    private final SecurityLog log;

    Gate(Standings standings, Authority authority, SecurityLog log) {
        this.standings = standings;
        this.authority = authority;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        return !(handler instanceof HandlerMethod method)
                || asked(method)
                        .map(act -> pass(method, act, request, response))
                        .orElse(true);
    }

    /** The act a handler asks for; none for an open handler and for the framework's own. */
    static Optional<Act> asked(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Asks.class)).map(Asks::value);
    }

    /** Whether anyone may call the handler. */
    static boolean open(HandlerMethod method) {
        return method.hasMethodAnnotation(Open.class) || method.getBeanType().isAnnotationPresent(Open.class);
    }

    private boolean pass(HandlerMethod method, Act act, HttpServletRequest request, HttpServletResponse response) {
        return switch (standings.of(request)) {
            case Standing.Seated seated -> mayEver(seated.actor(), act, request);
            case Standing.Seatless seatless -> needsNoSeat(method, act) || lead(SEAT_PAGE, request, response);
            case Standing.MustChange changing ->
                request.getRequestURI().equals(PASSWORD_PAGE) || lead(PASSWORD_PAGE, request, response);
            case Standing.ShutOut out -> {
                Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
                yield lead("/sign-in", request, response);
            }
            case Standing.Stranger stranger -> throw new InsufficientAuthenticationException("nobody is signed in");
        };
    }

    private boolean mayEver(Actor actor, Act act, HttpServletRequest request) {
        if (authority.mayEver(actor, act)) {
            return true;
        }
        String object = request.getMethod() + " " + request.getRequestURI();
        log.write(SecurityLog.Kind.REFUSED, actor.by(), object, act + " " + actor.role());
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static boolean needsNoSeat(HandlerMethod method, Act act) {
        return act == Act.SEE_OWN_DESK
                && Arrays.stream(method.getMethodParameters())
                        .noneMatch(parameter -> parameter.getParameterType() == Actor.class);
    }

    private static boolean lead(String path, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, path);
        }
        return false;
    }
}
