package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import java.util.Optional;

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

    /** The name of the row a cell lies in. */
    public String name(Cell cell) {
        if (cell.key().isEmpty()) {
            return outside();
        }
        return this == KIND ? OrganKind.valueOf(cell.key()).label() : cell.name();
    }

    /** The address of a row's own board, if it has one. */
    public Optional<String> board(String key) {
        return switch (this) {
            case PROVINCE -> Optional.of("/desk/board/provinces/" + key);
            case AGENCY -> Optional.of("/desk/board/agencies/" + key);
            case COUNTY -> Optional.of("/desk/board/counties/" + key);
            case MINISTRY, KIND, WHOLE -> Optional.empty();
        };
    }

    /** The parameter that narrows the list of duties, and pages beside a board, to a row. */
    public String parameter() {
        return switch (this) {
            case PROVINCE -> "province";
            case AGENCY -> "agency";
            case COUNTY -> "county";
            case MINISTRY -> "ministry";
            case KIND -> "kind";
            case WHOLE -> "organ";
        };
    }

    /** What that parameter says for the row {@code key}; there is a word for what lies outside every row. */
    public String value(String key) {
        if (!key.isEmpty()) {
            return key;
        }
        return switch (this) {
            case PROVINCE -> "NATIONAL";
            case MINISTRY -> "0";
            case COUNTY, AGENCY, KIND, WHOLE -> "NONE";
        };
    }

    /** The row which {@link #value} names so. */
    public String key(String value) {
        return value.equals(value("")) ? "" : value;
    }

    /** The name of what lies outside every row, such as the national organs among the provinces. */
    public String outside() {
        return text("board.outside." + name());
    }
}
