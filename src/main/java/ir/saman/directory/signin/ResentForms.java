package ir.saman.directory.signin;

import ir.saman.directory.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Throws a held form away once it was sent again and taken. A refused one stays held: it may be sent once more. Comes after
 * the gate, which may lead the reader elsewhere before the form is even looked at.
 */
@Component
@ConditionalOnWebApplication
class ResentForms implements HandlerInterceptor, WebMvcConfigurer {

    private final ObjectProvider<HeldForms> forms;

    ResentForms(ObjectProvider<HeldForms> forms) {
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        boolean taken = "POST".equals(request.getMethod())
                && Optional.ofNullable(failure).isEmpty()
                && response.getStatus() < HttpStatus.BAD_REQUEST.value();
        if (taken) {
            account(request)
                    .ifPresent(account ->
                            token(request).ifPresent(token -> forms.getObject().drop(token, account)));
        }
    }

    private static Optional<AccountId> account(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .map(Long::valueOf)
                .map(AccountId::of);
    }

    private static Optional<UUID> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(HeldForm.TOKEN))
                .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }
}
