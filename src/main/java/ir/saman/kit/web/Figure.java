package ir.saman.kit.web;

/**
 * One figure of a row of figures.
 *
 * @param chip what is counted
 * @param value the figure, in words ("۱٬۳۶۴")
 * @param note a line below it, or empty
 * @param href what lies behind it, or empty
 * @param why where it says why it is what it is, or empty
 */
public record Figure(Chip chip, String value, String note, String href, String why) {

    /** A figure that does not say why. */
    public Figure(Chip chip, String value, String note, String href) {
        this(chip, value, note, href, "");
    }
}
