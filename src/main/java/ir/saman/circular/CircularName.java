package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.web.util.UriUtils;

/**
 * How a circular is called and where it is found.
 *
 * @param kind CIRCULAR, DIRECTIVE, POLICY or BYLAW
 * @param number the issuer's own number
 * @param address of its page: the number, unless two issuers use it
 */
public record CircularName(String kind, String number, LocalDate date, String address) {

    /** Its kind and number: «بخشنامه ۱۰۷۰۳۰». */
    public String shortly() {
        return text("circular.name", text("circular.kind." + kind), Digits.persian(number));
    }

    /** The same with its date: «بخشنامه ۱۰۷۰۳۰ — ۱۴۰۳/۱۱/۱۴». */
    public String dated() {
        return text("circular.name.dated", shortly(), PersianDate.of(date).format());
    }

    /** The path of its public page; a number may hold slashes. */
    public String path() {
        return pathOf(address);
    }

    /** The path of the public page of that address. */
    public static String pathOf(String address) {
        return "/circulars/" + UriUtils.encodePath(address, StandardCharsets.UTF_8);
    }

    /** The path of one of its clauses. */
    public String path(String anchor) {
        return path() + "#" + anchor;
    }
}
