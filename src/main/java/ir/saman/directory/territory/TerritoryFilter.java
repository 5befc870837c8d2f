package ir.saman.directory.territory;

import ir.saman.directory.OrganPicks;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import java.util.Locale;

/**
 * What the territories are narrowed to.
 *
 * @param words words of the name, or the beginning of a code
 * @param province code of a province, or empty
 */
record TerritoryFilter(String words, String province) {

    /** Nothing narrowed. */
    static final TerritoryFilter NONE = new TerritoryFilter("", "");

    static TerritoryFilter of(Form form) {
        return new TerritoryFilter(
                form.value("q").strip(), form.value("province").matches("[0-9]{2}") ? form.value("province") : "");
    }

    /** The pattern for the normalised name. */
    String namePattern() {
        return asksForCode() ? "%" : OrganPicks.pattern(words);
    }

    /** The pattern for the code. */
    String codePattern() {
        return asksForCode() ? code() + "%" : "%";
    }

    private boolean asksForCode() {
        return code().matches("[0-9]{1,4}|[0-9]{2}X[0-9]*");
    }

    private String code() {
        return Digits.latin(words).toUpperCase(Locale.ROOT);
    }
}
