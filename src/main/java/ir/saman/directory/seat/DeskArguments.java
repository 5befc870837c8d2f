package ir.saman.directory.seat;

import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a handler the {@link Actor}, or the {@link AccountId} alone where no seat is needed; on pages open to all,
 * {@code Optional<Actor>}: whoever happens to be signed in.
 */
final class DeskArguments implements HandlerMethodArgumentResolver {

    private final Standings standings;

    DeskArguments(Standings standings) {
        this.standings = standings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class
                || maybeActor(parameter)
                || (parameter.getParameterType() == AccountId.class && parameter.getParameterAnnotations().length == 0);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer answer,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Standing standing = standings.of(request);
        if (maybeActor(parameter)) {
            return standing instanceof Standing.Seated seated ? Optional.of(seated.actor()) : Optional.empty();
        }
        return parameter.getParameterType() == Actor.class ? actor(standing) : account(standing);
    }

    private static boolean maybeActor(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class
                && parameter.nested().getNestedParameterType() == Actor.class;
    }

    private static Actor actor(Standing standing) {
        return switch (standing) {
            case Standing.Seated seated -> seated.actor();
            case Standing.Stranger s -> throw passedTheGate();
            case Standing.ShutOut s -> throw passedTheGate();
            case Standing.MustChange s -> throw passedTheGate();
            case Standing.Seatless s -> throw passedTheGate();
        };
    }

    private static AccountId account(Standing standing) {
        return switch (standing) {
            case Standing.Seated seated -> seated.actor().account();
            case Standing.MustChange changing -> changing.account();
            case Standing.Seatless seatless -> seatless.account();
            case Standing.Stranger s -> throw passedTheGate();
            case Standing.ShutOut s -> throw passedTheGate();
        };
    }

    private static IllegalStateException passedTheGate() {
        return new IllegalStateException("a handler was reached past the gate");
    }
}
