package ir.saman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.TestDatabase;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.duty.BearerRule;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.database.LocalPostgres;
import ir.saman.secretariat.By;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./saman bench publish}: a circular to 15,000 organs, against COPY of the very rows it wrote into tables like theirs
 * (same columns, checks and indexes; no triggers, no foreign keys). Both to the disk, in one transaction each.
 */
@SamanTest
class PublishBench {

    private static final int ORGANS = 15_000;
    private static final int RUNS = 5;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Circulars circulars;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    /** A table a publishing wrote into, and its rows as COPY has them. */
    private record Written(String table, String columns, long rows, byte[] bytes) {}

    @Test
    void publishAndCopy() throws SQLException, IOException {
        makeOrgans();
        List<Double> publishing = new ArrayList<>();
        List<Double> copying = new ArrayList<>();
        List<Written> written = List.of();
        LocalPostgres postgres = TestDatabase.postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.url(),
                        postgres.superuser().user(),
                        postgres.superuser().password());
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("analyze");
            for (int run = 0; run <= RUNS; run++) {
                long before = System.nanoTime();
                String transaction = publish("bench/" + run);
                double published = seconds(before);
                written = written(connection, transaction);
                double copied = copy(connection, written);
                if (run > 0) { // the first warms up
                    publishing.add(published);
                    copying.add(copied);
                }
            }
        }
        report(written, Figures.median(publishing), Figures.median(copying));
    }

    private static void report(List<Written> written, double publishing, double copying) {
        long rows = written.stream().mapToLong(Written::rows).sum();
        Figures figures = new Figures("publish").about("organs", ORGANS).about("rows written by one circular", rows);
        written.stream()
                .filter(each -> each.rows() >= ORGANS)
                .forEach(each -> figures.about("rows in " + each.table(), each.rows()));
        figures.figure("publishing", publishing, "s")
                .figure("copy of the same rows", copying, "s")
                .figure("publishing, rows", rows / publishing, "rows/s")
                .figure("copy, rows", rows / copying, "rows/s")
                .atLeast("publishing against copy", copying / publishing, "ratio", 0.25)
                .write();
    }

    private void makeOrgans() {
        db.sql("""
                insert into directory.organ
                  (code, code_system, code_provisional, kind, name, path, article5, valid_from, provenance)
                values ('BENCH', 'SAMAN', true, 'ORGANISATION', 'سازمان سنجش', '0', false, date '2020-01-01', 'bench')""").update();
        db.sql("""
                insert into directory.organ
                  (code, code_system, code_provisional, kind, name, parent_id, path, province, article5, valid_from, provenance)
                select 'BENCH-' || n, 'SAMAN', true, 'PROVINCIAL_UNIT', 'واحد سنجش ' || n, b.id, '0',
                       p.codes[1 + n % cardinality(p.codes)], false, date '2020-01-01', 'bench'
                from generate_series(1, :organs) n
                cross join (select id from directory.organ where code = 'BENCH') b
                cross join (select array_agg(code) as codes from directory.territory where level = 'PROVINCE') p""").param("organs", ORGANS).update();
        db.sql("select directory.place_organs(array(select id from directory.organ where code = 'BENCH'))")
                .query(Long.class)
                .single();
    }

    /** Publishes; returns the transaction it did so in. */
    private String publish(String number) {
        String transaction = new TransactionTemplate(transactions).execute(status -> {
            circulars.publish(
                    TestCirculars.asking(
                            number, Tehran.today(clock), BearerRule.ofBelow(List.of("BENCH")), "outreach-record"),
                    By.SYSTEM);
            return db.sql("select cast(pg_current_xact_id() as text)")
                    .query(String.class)
                    .single();
        });
        return String.valueOf(transaction);
    }

    private static List<Written> written(Connection connection, String transaction) throws SQLException, IOException {
        List<Written> all = new ArrayList<>();
        for (String table : tables(connection)) {
            String mine = " from " + table + " where xmin::text = '" + transaction + "'";
            long rows = Long.parseLong(text(connection, "select count(*)" + mine));
            if (rows > 0) {
                String columns = text(connection, """
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""".formatted(table));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select " + columns + mine + ") to stdout binary", out);
                all.add(new Written(table, columns, rows, out.toByteArray()));
            }
        }
        assertThat(all.stream().mapToLong(Written::rows).sum()).isGreaterThan(ORGANS);
        return all;
    }

    private static double copy(Connection connection, List<Written> written) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (Written each : written) {
                statement.execute("drop table if exists " + like(each.table()));
                statement.execute("create table " + like(each.table()) + " (like " + each.table() + " including all)");
            }
        }
        long before = System.nanoTime();
        connection.setAutoCommit(false);
        for (Written each : written) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + like(each.table()) + " (" + each.columns() + ") from stdin binary",
                            new ByteArrayInputStream(each.bytes()));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return seconds(before);
    }

    private static String like(String table) {
        return "bench." + table.replace('.', '_');
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select relnamespace::regnamespace || '.' || relname from pg_class
                        where relkind = 'r' and relnamespace::regnamespace::text in ('secretariat', 'directory', 'duty', 'circular')
                        order by 1""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
