package ir.saman.directory;

import static ir.saman.kit.text.Texts.text;

/** What a person is in an organ. What each role may do stands in {@link AuthorityTable}. */
public enum Role {
    SYSTEM_ADMINISTRATOR,
    ARSO_EXPERT,
    SUPREME_COUNCIL_VIEWER,
    ORGAN_HEAD,
    REFORM_OFFICER,
    ORGAN_SUPERVISOR,
    PROVINCIAL_MANAGEMENT_OFFICER,
    PROVINCIAL_COUNCIL_SECRETARY,
    COUNTY_OFFICER,
    AUDITOR;

    /** The Persian name of the role. */
    public String label() {
        return text("directory.role." + name());
    }

    /** Whether a seat of this role may be given in {@code organ}; the table is {@link SeatTable}. */
    public boolean maySitIn(Organ organ) {
        return SeatTable.allows(this, organ);
    }

    /** Where the role may sit, in words. */
    public String places() {
        return text("directory.role.places." + name());
    }
}
