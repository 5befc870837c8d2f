package ir.saman.directory;

import static ir.saman.kit.text.Texts.text;

/**
 * How far an act reaches. Three grants reach organs (design: own subtree, territory of a coordinating organ, programme);
 * OWN is the subtree's own organ alone; INSTALLATION is for acts that concern no duty at all, such as holidays.
 */
public enum Grant {
    OWN,
    BELOW,
    TERRITORY,
    PROGRAMME,
    INSTALLATION;

    /** The Persian name of the grant. */
    public String label() {
        return text("directory.grant." + name());
    }
}
