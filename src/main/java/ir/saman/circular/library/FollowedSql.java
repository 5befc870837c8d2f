package ir.saman.circular.library;

import ir.saman.directory.OrganId;
import ir.saman.kit.database.Reads;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of the circulars that are followed: the library's, but of whoever follows them. */
@Component
class FollowedSql {

    /** Of one organ those it issued, or the organs in whose stead it stands; they are looked for once, not for each circular. */
    private static final String FOLLOWED = """

            from circular.circular c
            where (cast(:own as bigint) is null
                   or c.issuer_id = any (array(select i.id from (select distinct issuer_id as id from circular.circular) i
                                               where duty.pub_stands_for(i.id, :today) = :own)))
            """;

    /** From when it is followed: the day of the letter where it asks nothing. */
    private static final String SHOWN = LibrarySql.COLUMNS + """
            , coalesce((select max(s.tracked_from) from circular.clause l join circular.ask a on a.clause_id = l.id
                        join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
                        where l.circular_id = c.id), c.issued_on) as tracked_from
            """ + LibrarySql.SHOWN;

    static final String COUNT =
            "select count(*) from (select 1 " + FOLLOWED + LibrarySql.WANTED + " limit 10001) counted";

    @Reads(Choices.Kept.class)
    static final String CHOICES = LibrarySql.KEEPING + FOLLOWED + LibrarySql.KEPT;

    private static final RowMapper<CircularLine> LINE = new SimplePropertyRowMapper<>(CircularLine.class);

    private final JdbcClient db;

    FollowedSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * Whose list it is.
     *
     * @param own only what this organ issued; absent: everyone's
     */
    record Whose(Optional<OrganId> own, LocalDate today) {

        private StatementSpec in(StatementSpec statement) {
            return statement.param("own", own.map(OrganId::value).orElse(null)).param("today", today);
        }
    }

    /** Every list query there is, for the contract test. */
    static List<String> combinations() {
        return LibrarySql.combinations(FOLLOWED, SHOWN);
    }

    Wanted wanted(LibraryFilter filter) {
        return Wanted.of(db, filter);
    }

    List<FollowedLine> list(Whose whose, Wanted wanted, Cursor from, int rows) {
        return whose.in(LibrarySql.page(db, FOLLOWED, SHOWN, wanted, from))
                .param("rows", rows)
                .query(FollowedSql::line)
                .list();
    }

    Total count(Whose whose, Wanted wanted) {
        return Total.counted(whose.in(wanted.in(db.sql(COUNT)))
                .query((row, number) -> row.getLong(1))
                .single());
    }

    Choices choices(Whose whose) {
        return new Choices(whose.in(db.sql(CHOICES))
                .query(new SimplePropertyRowMapper<>(Choices.Kept.class))
                .list());
    }

    private static FollowedLine line(ResultSet row, int number) throws SQLException {
        return new FollowedLine(
                Optional.ofNullable(LINE.mapRow(row, number)).orElseThrow(),
                Optional.ofNullable(row.getObject("tracked_from", LocalDate.class))
                        .orElseThrow());
    }
}
