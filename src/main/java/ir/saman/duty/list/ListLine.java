package ir.saman.duty.list;

import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Force;
import ir.saman.duty.Source;
import ir.saman.duty.Standing;
import ir.saman.duty.card.Due;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A duty as the list reads it.
 *
 * @param organ name of the bearer
 * @param place name of its county or province, or empty
 */
record ListLine(
        DutyId duty,
        Source source,
        String action,
        String organ,
        String place,
        String period,
        Due due,
        DutyState state,
        Force force) {

    /** A row of {@link ListSql}, names and all. */
    static ListLine read(ResultSet row, int number) throws SQLException {
        return new ListLine(
                new DutyId(row.getLong("id")),
                new Source(row.getString("kind"), row.getLong("ref")),
                row.getString("action"),
                row.getString("organ"),
                row.getString("place"),
                row.getString("period"),
                new Due(Optional.ofNullable(row.getObject("due_on", LocalDate.class))),
                DutyState.valueOf(row.getString("state")),
                Force.valueOf(row.getString("force")));
    }

    /** Its place in the list. */
    List<String> key() {
        return List.of(due.key().toString(), Long.toString(duty.value()));
    }

    Standing standing(LocalDate today) {
        return Standing.of(state, due.on(), today);
    }
}
