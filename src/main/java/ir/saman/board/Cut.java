package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.duty.Periods;
import java.util.Optional;

/** What the rows of a table are. */
public enum Cut {
    PROVINCE,
    AGENCY,
    COUNTY,
    MINISTRY,
    KIND,
    CIRCULAR,
    PROGRAMME,
    /** What is asked for each quarter, year or month; once; after an event. */
    PERIOD,
    /** No rows: the place as one whole. */
    WHOLE;

    /** The row of what a source asks, where the rows are sources put together; empty for what lies outside every row. */
    String row(Asked asked) {
        return switch (this) {
            case CIRCULAR -> asked.clause().map(Asked.Clause::address).orElse("");
            case PROGRAMME -> asked.programme().map(String::valueOf).orElse("");
            case PROVINCE, AGENCY, COUNTY, MINISTRY, KIND, PERIOD, WHOLE -> "";
        };
    }

    /** Whether the rows are sources put together. */
    boolean ofSources() {
        return this == CIRCULAR || this == PROGRAMME;
    }

    /** What one row is, in words. */
    public String label() {
        return text("board.cut." + name());
    }

    /** The name of the row a cell lies in. */
    public String name(Cell cell) {
        if (cell.key().isEmpty()) {
            return outside();
        }
        return switch (this) {
            case KIND -> OrganKind.valueOf(cell.key()).label();
            case PERIOD -> period(cell.key());
            case PROVINCE, AGENCY, COUNTY, MINISTRY, CIRCULAR, PROGRAMME, WHOLE -> cell.name();
        };
    }

    private static String period(String code) {
        if (code.equals(Periods.ONCE)) {
            return text("board.cut.once");
        }
        String name = Periods.name(code);
        return code.matches("[0-9]{4}") ? text("board.cut.year", name) : name;
    }

    /** The address of a row's own board, if it has one. */
    public Optional<String> board(String key) {
        return switch (this) {
            case PROVINCE -> Optional.of("/desk/board/provinces/" + key);
            case AGENCY, MINISTRY -> Optional.of("/desk/board/agencies/" + key);
            case COUNTY -> Optional.of("/desk/board/counties/" + key);
            case KIND, CIRCULAR, PROGRAMME, PERIOD, WHOLE -> Optional.empty();
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
            case CIRCULAR -> "circular";
            case PROGRAMME -> "programme";
            case PERIOD -> "occurrence";
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
            case PERIOD -> Periods.AFTER_EVENTS;
            case COUNTY, AGENCY, KIND, CIRCULAR, PROGRAMME, WHOLE -> "NONE";
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
