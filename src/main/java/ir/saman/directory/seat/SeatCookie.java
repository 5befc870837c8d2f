package ir.saman.directory.seat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * Remembers which seat was taken last, beyond the session: whoever signs in again in the middle of a form goes on in the
 * same seat. It only chooses among the seats the account has, so it needs no signature.
 */
final class SeatCookie {

    private static final String NAME = "saman-seat";
    private static final Duration AGE = Duration.ofDays(30);

    private SeatCookie() {}

    /** The cookie to set when a seat is taken. */
    static ResponseCookie of(Seat seat, boolean secure) {
        return ResponseCookie.from(NAME, seat.key())
                .path("/")
                .maxAge(AGE)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }

    /** The key of the seat the request remembers. */
    static Optional<String> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }
}
