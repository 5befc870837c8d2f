package ir.saman.directory.programme;

import static java.util.stream.Collectors.joining;

import ir.saman.directory.programme.ProgrammeSql.Axis;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing the axes of a programme. */
@Component
class Axes {

    private final ProgrammeSql sql;
    private final Ledger ledger;

    Axes(ProgrammeSql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /**
     * Changes the axes, if they are still those the form was drawn from.
     *
     * @param seen what {@link #seen} said of them then
     * @return whether it was done; false when somebody else changed them meanwhile
     */
    @Transactional
    public boolean change(long programme, String seen, AxisChange change, By by) {
        sql.lock(programme);
        List<Axis> axes = sql.axes(programme);
        if (!seen(axes).equals(seen)) {
            return false;
        }
        List<Axis> changed = change.applyTo(axes);
        sql.replaceAxes(programme, changed);
        ledger.write(
                by,
                "directory.programme.axes",
                new Subject.One("programme", programme),
                Map.of("before", names(axes), "after", names(changed)));
        return true;
    }

    /** A short mark of these axes: another one when anything in them is another. */
    static String seen(List<Axis> axes) {
        return Integer.toHexString(names(axes).hashCode());
    }

    private static String names(List<Axis> axes) {
        return axes.stream().map(Axis::name).collect(joining("\n"));
    }
}
