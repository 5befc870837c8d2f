package ir.saman.directory.signin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The outer wall: everything below {@code /desk} asks for a sign-in. What lies outside is public only where a handler
 * says {@code @Open}; the gate in {@code directory.seat} holds every handler to that. No request but a successful
 * sign-in makes a session.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecuritySetup {

    @Bean
    SecurityFilterChain wall(
            HttpSecurity http, AskToSignIn ask, CsrfTokenRepository csrf, SecurityContextRepository contexts) {
        return http.authorizeHttpRequests(paths -> paths.requestMatchers("/desk/**")
                        .authenticated()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(protection -> protection.csrfTokenRepository(csrf))
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(ask))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/").deleteCookies(AccountCookie.NAME))
                .build();
    }

    /** The token lives in a cookie, so that a form needs no session. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("saman-csrf");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Sign-in is ours ({@link SignIn}); without this Boot makes up a user and prints its password. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
