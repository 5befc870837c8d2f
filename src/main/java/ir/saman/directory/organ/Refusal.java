package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;

/** Why a command on an organ is refused, and the field it concerns. */
enum Refusal {
    CODE_TAKEN("code"),
    PARENT_CLOSED("parent"),
    MAKES_A_CYCLE("parent"),
    COUNTY_OF_ANOTHER_PROVINCE("county"),
    PROVINCE_MISSING("province"),
    COUNTY_MISSING("county"),
    /** The kind asked for coordinates a territory, and the organ has none. */
    KIND_WITHOUT_TERRITORY("kind"),
    DAY_AHEAD("on"),
    DAY_BEFORE_BEGINNING("on"),
    ALREADY_CLOSED("on"),
    UNITS_WITHOUT_SUCCESSOR("successor"),
    SUCCESSOR_CLOSED("successor"),
    SUCCESSOR_BELOW("successor"),
    /** The form names a version the organ never had. */
    VERSION_UNKNOWN("version");

    private final String field;

    Refusal(String field) {
        this.field = field;
    }

    /** The field of the form beside which it is told. */
    String field() {
        return field;
    }

    /** The refusal in words. */
    String words() {
        return text("directory.organ.refused." + name());
    }
}
