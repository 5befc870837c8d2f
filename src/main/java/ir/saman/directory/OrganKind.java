package ir.saman.directory;

import static ir.saman.kit.text.Texts.text;

/** What an organ is. Addressee rules and grants speak of kinds. */
public enum OrganKind {
    MINISTRY,
    VICE_PRESIDENCY,
    ORGANISATION,
    COMPANY,
    COUNCIL,
    OFFICE,
    PREDECESSOR,
    /** استانداری: coordinates its province. */
    GOVERNORATE,
    /** سازمان مدیریت و برنامه‌ریزی استان: coordinates its province. */
    MANAGEMENT_ORGANISATION,
    PROVINCIAL_UNIT,
    /** فرمانداری: coordinates its county. */
    COUNTY_GOVERNORATE,
    COUNTY_UNIT;

    /** The Persian name of the kind. */
    public String label() {
        return text("directory.kind." + name());
    }

    /** Whether the organ coordinates a province: the territory grant of its people reaches the whole province. */
    public boolean coordinatesProvince() {
        return this == GOVERNORATE || this == MANAGEMENT_ORGANISATION;
    }

    /** Whether the organ coordinates a county. */
    public boolean coordinatesCounty() {
        return this == COUNTY_GOVERNORATE;
    }

    /** Whether an organ of this kind lacks the province it coordinates. */
    public boolean lacksProvince(boolean hasProvince) {
        return coordinatesProvince() && !hasProvince;
    }

    /** Whether an organ of this kind lacks the county it coordinates. */
    public boolean lacksCounty(boolean hasCounty) {
        return coordinatesCounty() && !hasCounty;
    }
}
