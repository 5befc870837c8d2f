package ir.saman.kit.web;

/**
 * One figure of a row of figures.
 *
 * @param chip what is counted
 * @param value the figure, in words ("۱٬۳۶۴")
 * @param note a line below it, or empty
 * @param href what lies behind it, or empty
 */
public record Figure(Chip chip, String value, String note, String href) {}
