package ir.saman.directory.signin;

import ir.saman.directory.AccountId;
import ir.saman.kit.shell.FirstStart;
import ir.saman.secretariat.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers, signed, whose session a browser had: so that a form sent after the session lapsed is kept for that account.
 * It opens nothing by itself.
 */
@Component
@Order(10)
class AccountCookie implements FirstStart {

    static final String NAME = "saman-account";
    private static final String KEY = "directory.account-cookie-key";
    private static final Duration AGE = Duration.ofDays(7);

    private final Settings settings;

    AccountCookie(Settings settings) {
        this.settings = settings;
    }

    /** The key is random and this installation's own. */
    @Override
    public void run() {
        if (settings.find(KEY).isEmpty()) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            settings.put(KEY, Base64.getEncoder().encodeToString(key));
        }
    }

    /** The cookie to set at sign-in. */
    ResponseCookie of(AccountId account, boolean secure) {
        String number = Long.toString(account.value());
        return ResponseCookie.from(NAME, number + "." + signed(number))
                .path("/")
                .maxAge(AGE)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }

    /** The account named in the request's cookie, if the signature is ours. */
    Optional<AccountId> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(this::verified);
    }

    private Optional<AccountId> verified(String value) {
        String[] parts = value.split("\\.", 2);
        boolean ours = parts.length == 2
                && parts[0].matches("\\d{1,18}")
                && MessageDigest.isEqual(bytes(signed(parts[0])), bytes(parts[1]));
        return ours ? Optional.of(new AccountId(Long.parseLong(parts[0]))) : Optional.empty();
    }

    private String signed(String number) {
        byte[] key = Base64.getDecoder().decode(settings.find(KEY).orElseThrow());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes("account:" + number)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
