package ir.saman.board.watch;

import ir.saman.directory.AccountId;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of watches. */
@Component
class WatchSql {

    private static final String ROW = """
            select w.id, w.account_id, w.organ_id, w.role, w.deputy_for, w.place, w.place_name, w.circular, w.source_id,
                   w.measure, w.side, w.line, w.crossed, w.since, w.rested, w.revision, o.name as organ_name,
                   directory.pub_seated(w.account_id, w.organ_id, w.role, w.deputy_for, :today) as seated
            from board.watch w join directory.pub_organ o on o.id = w.organ_id
            """;

    private static final String OWN = """
             where w.account_id = :account and (:measure = '' or w.measure = :measure)
            """;

    static final String COUNT = "select count(*) from board.watch w" + OWN;

    static final String FIND = ROW + " where w.id = :watch and w.account_id = :account";

    static final String EXISTS = "select exists (select from board.watch where id = :watch)";

    /** Those not looked at for the longest time. */
    static final String DUE = ROW + " order by w.read_at, w.id limit :rows";

    static final String ADD = """
            insert into board.watch (account_id, organ_id, role, deputy_for, place, place_name, circular, source_id,
                                     measure, side, line, crossed, since, read_at)
            values (:account, :organ, :role, cast(:deputyFor as bigint), :place, :placeName, :circular, :source,
                    :measure, :side, :line, :crossed, :at, :at)
            on conflict do nothing returning id""";

    static final String CHANGE = """
            update board.watch w set measure = :measure, side = :side, line = :line, crossed = :crossed, since = :at,
                                     read_at = :at, revision = w.revision + 1
            where w.id = :watch and w.account_id = :account
              and not exists (select from board.watch o
                where o.id <> w.id and o.account_id = w.account_id and o.organ_id = w.organ_id and o.role = w.role
                  and coalesce(o.deputy_for, 0) = coalesce(w.deputy_for, 0) and o.place = w.place
                  and o.circular = w.circular and o.source_id = w.source_id
                  and o.measure = :measure and o.side = :side and o.line = :line)""";

    static final String STOP = "delete from board.watch where id = :watch and account_id = :account";

    /** In one order, so that two rounds at once wait for each other and none for ever. */
    static final String LOCK = """
            select id from board.watch where id = any (cast(:watches as bigint[])) order by id for update""";

    static final String LOOKED = """
            update board.watch set read_at = :at where id = any (cast(:watches as bigint[]))""";

    /** Only what nobody has turned, changed or stopped meanwhile: whoever turns it tells of it. */
    static final String TURN = """
            update board.watch w set crossed = t.crossed, rested = t.rests, since = case when w.crossed = t.crossed then w.since else :at end
            from unnest(cast(:watches as bigint[]), cast(:revisions as integer[]), cast(:crossed as boolean[]), cast(:rests as boolean[]))
                 as t (id, revision, crossed, rests)
            where w.id = t.id and w.revision = t.revision and (w.crossed <> t.crossed or w.rested <> t.rests)
            returning w.id""";

    private final JdbcClient db;

    WatchSql(JdbcClient db) {
        this.db = db;
    }

    /** Every list query there is, for the contract test. */
    static List<String> combinations() {
        return Stream.of(Cursor.Way.values()).map(WatchSql::page).toList();
    }

    private static String page(Cursor.Way way) {
        String beyond = switch (way) {
            case FIRST -> "";
            case AFTER -> " and w.id < :id";
            case BEFORE -> " and w.id > :id";
        };
        return ROW + OWN + beyond + " order by w.id" + (way == Cursor.Way.BEFORE ? "" : " desc") + " limit :rows";
    }

    List<Watch> list(AccountId account, Optional<Measure> measure, Cursor from, int rows, LocalDate today) {
        StatementSpec statement = narrowed(db.sql(page(from.way())), account, measure)
                .param("rows", rows)
                .param("today", today);
        return (from.isFirst() ? statement : statement.param("id", from.number(0)))
                .query(WatchSql::watch)
                .list();
    }

    Total count(AccountId account, Optional<Measure> measure) {
        return Total.exact(narrowed(db.sql(COUNT), account, measure)
                .query((row, number) -> row.getLong(1))
                .single());
    }

    private static StatementSpec narrowed(StatementSpec statement, AccountId account, Optional<Measure> measure) {
        return statement
                .param("account", account.value())
                .param("measure", measure.map(Measure::name).orElse(""));
    }

    Optional<Watch> find(AccountId account, long watch, LocalDate today) {
        return db.sql(FIND)
                .param("account", account.value())
                .param("watch", watch)
                .param("today", today)
                .query(WatchSql::watch)
                .optional();
    }

    boolean exists(long watch) {
        return db.sql(EXISTS).param("watch", watch).query(Boolean.class).single();
    }

    List<Watch> due(int rows, LocalDate today) {
        return db.sql(DUE)
                .param("rows", rows)
                .param("today", today)
                .query(WatchSql::watch)
                .list();
    }

    /** Its number; empty where the very same is watched already. */
    Optional<Long> add(NewWatch watch, Instant at) {
        return lined(db.sql(ADD), watch.line(), watch.crossed(), at)
                .param("account", watch.account().value())
                .param("organ", watch.seat().organ().value())
                .param("role", watch.seat().role().name())
                .param(
                        "deputyFor",
                        watch.seat().deputyFor().map(AccountId::value).orElse(null))
                .param("place", watch.aim().place())
                .param("placeName", watch.placeName())
                .param("circular", watch.aim().circular())
                .param("source", watch.aim().source())
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Whether it was changed; not where the very same is watched already. */
    boolean change(Watch watch, Line line, boolean crossed, Instant at) {
        return lined(db.sql(CHANGE), line, crossed, at)
                        .param("watch", watch.id())
                        .param("account", watch.account().value())
                        .update()
                > 0;
    }

    private static StatementSpec lined(StatementSpec statement, Line line, boolean crossed, Instant at) {
        return statement
                .param("measure", line.measure().name())
                .param("side", line.side().name())
                .param("line", line.at())
                .param("crossed", crossed)
                .param("at", Timestamp.from(at));
    }

    boolean stop(Watch watch) {
        return db.sql(STOP)
                        .param("watch", watch.id())
                        .param("account", watch.account().value())
                        .update()
                > 0;
    }

    void looked(List<Long> watches, Instant at) {
        Long[] numbers = watches.toArray(Long[]::new);
        db.sql(LOCK).param("watches", numbers).query((row, number) -> true).list();
        db.sql(LOOKED).param("watches", numbers).param("at", Timestamp.from(at)).update();
    }

    /** Turns those that do not stand so yet; the numbers of those it turned. */
    List<Long> turn(List<Turn> turns, Instant at) {
        return db.sql(TURN)
                .param("watches", turns.stream().map(each -> each.watch().id()).toArray(Long[]::new))
                .param(
                        "revisions",
                        turns.stream().map(each -> each.watch().revision()).toArray(Integer[]::new))
                .param("crossed", turns.stream().map(Turn::crossed).toArray(Boolean[]::new))
                .param("rests", turns.stream().map(Turn::rests).toArray(Boolean[]::new))
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Watch watch(ResultSet row, int number) throws SQLException {
        return new Watch(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                new Seat(
                        new OrganId(row.getLong("organ_id")),
                        Role.valueOf(row.getString("role")),
                        Optional.ofNullable(row.getObject("deputy_for", Long.class))
                                .map(AccountId::of)),
                row.getBoolean("seated"),
                row.getString("organ_name"),
                new Aim(row.getString("place"), row.getString("circular"), row.getLong("source_id")),
                row.getString("place_name"),
                new Line(
                        Measure.valueOf(row.getString("measure")),
                        Line.Side.valueOf(row.getString("side")),
                        row.getLong("line")),
                row.getBoolean("crossed"),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("rested"),
                row.getInt("revision"));
    }
}
