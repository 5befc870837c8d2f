package ir.saman.kit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The sentence a command leaves for the next page, kept in a cookie for one minute. */
final class Said {

    private static final String NAME = "saman-said";
    private static final int LONGEST = 500;

    private Said() {}

    static void leave(String text, HttpServletRequest request, HttpServletResponse response) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String value =
                Base64.getUrlEncoder().withoutPadding().encodeToString(shortened.getBytes(StandardCharsets.UTF_8));
        write(value, Duration.ofMinutes(1), request, response);
    }

    /** Takes the sentence: the next page will not find it again. */
    static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> left = Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
        left.ifPresent(value -> write("", Duration.ZERO, request, response));
        return left.flatMap(Said::read);
    }

    private static Optional<String> read(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8))
                    .filter(text -> !text.isBlank() && text.length() <= LONGEST);
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static void write(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
