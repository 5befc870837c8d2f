package ir.saman.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ir.saman.SamanTest;
import ir.saman.TestDatabase;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.database.LocalPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * {@code ./saman bench export}: the list of 2,000,000 duties as CSV and as Excel, over HTTP, against COPY of the same rows, in the
 * same order, with the same names, to CSV; and what that costs in memory.
 */
@SamanTest
class ExportBench {

    private static final int DUTIES = 2_000_000;
    private static final int ORGANS = 15_000;
    private static final int RUNS = 5;

    private static final String MAKE_ORGANS = """
            insert into directory.organ
              (code, code_system, code_provisional, kind, name, parent_id, path, province, article5, valid_from, provenance)
            select 'BENCH-' || n, 'SAMAN', true, 'PROVINCIAL_UNIT', 'واحد سنجش خروجی شماره ' || n, b.id, '0',
                   p.codes[1 + n %% cardinality(p.codes)], false, date '2020-01-01', 'bench'
            from generate_series(1, %d) n
            cross join (select id from directory.organ where code = 'N012') b
            cross join (select array_agg(code) as codes from directory.territory where level = 'PROVINCE') p""".formatted(ORGANS);

    /** Duties of every bearer, quarter after quarter, source after source, until there are enough. */
    private static final String MAKE_DUTIES = """
            insert into duty.duty (source_id, organ_id, period, period_from, period_to, trigger_on, due_first, due_on, state, laid_state,
              laid_on, changed_on, changed_at, waiting_for, waiting_since, province, agency_id, ministry_id, organ_kind)
            select s.id, o.id, (1400 + q / 4) || '-Q' || 1 + q %% 4, t.day, t.day + 90, t.day + 90, t.day + 105, t.day + 105 + (o.id %% 9)::integer,
                   f.state, 'OPEN', t.day, t.day + 100, now(), case f.state when 'SUBMITTED' then s.issuer_id end,
                   case f.state when 'SUBMITTED' then now() end,
                   o.province, o.agency_id, o.ministry_id, o.kind
            from generate_series(0, 19) q
            cross join lateral (select date '2021-03-21' + 91 * q as day) t
            cross join (select s.id, s.issuer_id from duty.source s join directory.organ i on i.id = s.issuer_id where i.code = 'N029'
                        order by s.id limit 8) s
            cross join (select * from directory.organ where code like 'BENCH-%%') o
            cross join lateral (select (array['OPEN', 'MET', 'MET', 'MET', 'MET_LATE', 'RETURNED', 'SUBMITTED'])[1 + ((o.id + q * s.id) %% 7)::integer]
                                as state) f
            limit %d""".formatted(DUTIES);

    private static final String COPY = """
            copy (select d.id, d.due_on, d.state, s.action || ' ' || d.period, o.name, coalesce(t.name, ''), s.kind || s.ref
                  from duty.duty d join duty.source s on s.id = d.source_id join directory.organ o on o.id = d.organ_id
                    left join directory.territory t on t.code = coalesce(d.county, d.province)
                    join directory.organ i on i.id = s.issuer_id and i.code = 'N029'
                  where d.state <> 'ENDED' order by d.due_on, d.id) to stdout csv""";

    /** The bare columns in any order: what a file cannot be quicker than, having names and an order. */
    private static final String COPY_BARE = """
            copy (select id, due_on, state, source_id, organ_id, period, coalesce(county, province) from duty.duty
                  where state <> 'ENDED') to stdout csv""";

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc mvc;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, List<Double>> spent = new LinkedHashMap<>();
    private final Map<String, List<Double>> lines = new LinkedHashMap<>();
    private final Map<String, List<Double>> above = new LinkedHashMap<>();
    private final Map<String, List<Double>> live = new LinkedHashMap<>();
    private String session = "";

    @Test
    void filesAgainstCopy() throws Exception {
        LocalPostgres postgres = TestDatabase.postgres();
        try (Connection connection = DriverManager.getConnection(
                postgres.url(),
                postgres.superuser().user(),
                postgres.superuser().password())) {
            make(connection);
            signIn();
            for (int run = 0; run <= RUNS; run++) {
                if (run == 1) { // the first warmed up
                    spent.clear();
                }
                measured("csv", out -> get("csv", out));
                measured("copy", out -> copy(connection, COPY, out));
                measured("excel", out -> get("xlsx", out));
                measured("bare copy", out -> copy(connection, COPY_BARE, out));
            }
        }
        report();
    }

    private void report() {
        double rows = Figures.median(lines.getOrDefault("copy", List.of()));
        // One line of titles more: a file that left anything out would only look quick.
        assertThat(lines.getOrDefault("csv", List.of())).containsOnly(rows + 1);
        Map<String, Double> speed = new LinkedHashMap<>();
        spent.forEach((what, all) -> speed.put(what, rows / Figures.median(all)));
        Figures figures = new Figures("export").about("duties", (long) rows);
        speed.forEach((what, value) -> figures.figure(what, value, "rows/s"));
        double csv = speed.getOrDefault("csv", 0.0);
        figures.atLeast("csv against copy", csv / speed.getOrDefault("copy", 0.0), "ratio", 0.25);
        figures.figure("csv against bare copy", csv / speed.getOrDefault("bare copy", 0.0), "ratio");
        for (String what : List.of("csv", "excel")) {
            figures.atMost(what + ", heap that outlives a collection, above idle", most(live, what), "MiB", 256);
            figures.atMost(what + ", memory of the process above idle", most(above, what), "MiB", 256);
        }
        figures.write();
    }

    /** Of all runs, the first included: later ones find the heap grown already. */
    private static double most(Map<String, List<Double>> figures, String what) {
        return figures.getOrDefault(what, List.of()).stream().reduce(0.0, Math::max);
    }

    private void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(MAKE_ORGANS);
            statement.execute(
                    "select directory.place_organs(array(select id from directory.organ where code like 'BENCH-%'))");
            // Only the rows are wanted: no counts, and what they refer to is there.
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(MAKE_DUTIES)).isEqualTo(DUTIES);
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
    }

    private void signIn() throws Exception {
        TestAccounts accounts = new TestAccounts(db);
        AccountId reader = accounts.in("N029", Role.ARSO_EXPERT);
        session = Optional.ofNullable(mvc.perform(post("/sign-in")
                                .with(TestAccounts.csrf())
                                .param("userName", accounts.userName(reader))
                                .param("password", TestAccounts.PASSWORD))
                        .andReturn()
                        .getResponse()
                        .getCookie("saman"))
                .orElseThrow()
                .getValue();
    }

    private interface Taken {
        void to(Lines out) throws IOException, InterruptedException, SQLException;
    }

    private void measured(String what, Taken taken) throws IOException, InterruptedException, SQLException {
        Lines out = new Lines();
        try (Memory memory = Memory.watched()) {
            long before = System.nanoTime();
            taken.to(out);
            note(spent, what, (System.nanoTime() - before) / 1e9);
            note(above, what, memory.aboveIdle());
            note(live, what, memory.liveAboveIdle());
        }
        note(lines, what, out.lines);
    }

    private static void note(Map<String, List<Double>> figures, String what, double value) {
        figures.computeIfAbsent(what, each -> new ArrayList<>()).add(value);
    }

    private void get(String format, OutputStream out) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/desk/duties/export?format=" + format))
                .header("Cookie", "saman=" + session)
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            body.transferTo(out);
        }
    }

    private static void copy(Connection connection, String statement, OutputStream out)
            throws IOException, SQLException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, out);
    }

    /** Counts lines and forgets them. */
    private static final class Lines extends OutputStream {

        private long lines;

        @Override
        public void write(int one) {
            lines += one == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                lines += bytes[i] == '\n' ? 1 : 0;
            }
        }
    }
}
