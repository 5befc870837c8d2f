package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

/** What the rows of a table are. */
public enum Cut {
    PROVINCE,
    AGENCY,
    COUNTY,
    MINISTRY,
    KIND,
    /** No rows: the place as one whole. */
    WHOLE;

    /** What one row is, in words. */
    public String label() {
        return text("board.cut." + name());
    }

    /** The name of what lies outside every row, such as the national organs among the provinces. */
    public String outside() {
        return text("board.outside." + name());
    }
}
