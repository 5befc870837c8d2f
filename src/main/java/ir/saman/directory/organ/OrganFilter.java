package ir.saman.directory.organ;

import ir.saman.directory.OrganKind;
import ir.saman.directory.OrganPicks;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the list of organs is narrowed to; what a stranger wrote into the address instead narrows nothing.
 *
 * @param words words of the name, or a code
 * @param kind name of an {@link OrganKind}, or empty
 * @param province code of a province, or empty
 * @param level NATIONAL, PROVINCE, COUNTY, or empty
 * @param state STANDING, CLOSED or ALL
 * @param below path of the organ at or below which they stand, empty for the whole country
 */
record OrganFilter(String words, String kind, String province, String level, String state, String below) {

    static final List<String> LEVELS = List.of("NATIONAL", "PROVINCE", "COUNTY");
    static final List<String> STATES = List.of("STANDING", "CLOSED", "ALL");
    static final List<String> KINDS =
            Arrays.stream(OrganKind.values()).map(Enum::name).toList();

    static OrganFilter of(Form form) {
        return new OrganFilter(
                form.value("q").strip(),
                oneOf(KINDS, form.value("kind"), ""),
                form.value("province").matches("[0-9]{2}") ? form.value("province") : "",
                oneOf(LEVELS, form.value("level"), ""),
                oneOf(STATES, form.value("state"), "STANDING"),
                form.value("below").matches("[0-9]{1,18}([.][0-9]{1,18}){0,30}") ? form.value("below") : "");
    }

    /** Whether the words are a code: Latin letters, digits and dashes. */
    boolean asksForCode() {
        return Digits.latin(words).matches("[A-Za-z]?[0-9][A-Za-z0-9-]*");
    }

    /** The pattern for the normalised name. */
    String namePattern() {
        return asksForCode() ? "%" : OrganPicks.pattern(words);
    }

    /** The pattern for the code. */
    String codePattern() {
        return asksForCode() ? Digits.latin(words).toUpperCase(Locale.ROOT) + "%" : "%";
    }

    private static String oneOf(List<String> known, String value, String otherwise) {
        return known.contains(value) ? value : otherwise;
    }
}
