package ir.saman.directory.imports;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.PersianText;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a file of organs. A column that is left out leaves standing organs as they are. */
enum Column {
    CODE("code", true),
    CODE_SYSTEM("codeSystem", false),
    CODE_PROVISIONAL("codeProvisional", false),
    KIND("kind", true),
    NAME("name", true),
    NAME_EN("nameEn", false),
    PARENT("parentCode", false),
    PROVINCE("provinceCode", false),
    COUNTY("countyCode", false),
    ARTICLE5("article5", false),
    VALID_FROM("validFrom", false),
    VALID_TO("validTo", false);

    private final String key;
    private final boolean required;

    Column(String key, boolean required) {
        this.key = key;
        this.required = required;
    }

    /** Whether a file without it cannot be read. */
    boolean required() {
        return required;
    }

    /** Its Persian heading; the English {@link #key} is understood too. */
    String heading() {
        return text("directory.import.column." + key);
    }

    /** What may stand in it. */
    String help() {
        return text("directory.import.column." + key + ".help");
    }

    /** The column whose heading that is, in any spelling. */
    static Optional<Column> of(String typed) {
        String normal = PersianText.normalise(typed);
        return Stream.of(values())
                .filter(each -> PersianText.normalise(each.heading()).equals(normal)
                        || PersianText.normalise(each.key).equals(normal))
                .findFirst();
    }
}
