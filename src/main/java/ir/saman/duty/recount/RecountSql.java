package ir.saman.duty.recount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the recount; the work is done by functions of the database, since nobody else may write counts. */
@Component
class RecountSql {

    static final String FIND = """
            select cube, source_id, count(*) as cells, cast(sum(abs(n)) as bigint) as off
            from duty.count_drift() group by cube, source_id order by cube, source_id""";

    static final String MEND =
            "select cube, source_id, cells, off from duty.mend_counts(:today) order by cube, source_id";

    static final String FIND_FOLDS = "select axis, cells, off from duty.fold_drift() order by axis";

    static final String UNFOLD = "select cast(duty.unfold() as text)";

    private final JdbcClient db;

    RecountSql(JdbcClient db) {
        this.db = db;
    }

    List<Drift> find() {
        return db.sql(FIND).query(RecountSql::drift).list();
    }

    List<Drift> mend(LocalDate today) {
        return db.sql(MEND).param("today", today).query(RecountSql::drift).list();
    }

    List<FoldDrift> findFolds() {
        return db.sql(FIND_FOLDS)
                .query((row, number) -> new FoldDrift(row.getString("axis"), row.getLong("cells"), row.getLong("off")))
                .list();
    }

    void unfold() {
        db.sql(UNFOLD).query((row, number) -> row.getString(1)).list();
    }

    private static Drift drift(ResultSet row, int number) throws SQLException {
        return new Drift(row.getString("cube"), row.getLong("source_id"), row.getLong("cells"), row.getLong("off"));
    }
}
