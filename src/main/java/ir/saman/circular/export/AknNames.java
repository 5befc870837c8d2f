package ir.saman.circular.export;

import ir.saman.circular.Version;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** The addresses of works and expressions (Akoma Ntoso Naming Convention 1.0): {@code /akn/ir/doc/circular/2025-02-02/107030}. */
final class AknNames {

    /** What the convention writes for a number or day that is not known. */
    private static final String UNKNOWN = "nn";

    private AknNames() {}

    static String kind(String kind) {
        String plain =
                kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? UNKNOWN : plain;
    }

    static String work(String kind, Optional<LocalDate> date, String number) {
        return "/akn/ir/doc/" + kind(kind) + "/" + date.map(LocalDate::toString).orElse(UNKNOWN) + "/"
                + (number.isEmpty() ? UNKNOWN : segment(number));
    }

    /** The words of a version: in Persian, as they hold from its day; the first is the original. */
    static String expression(String work, Version version) {
        return version.number() == 1 ? work + "/fas@" : work + "/fas@" + version.validFrom() + "!v" + version.number();
    }

    static String segment(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
