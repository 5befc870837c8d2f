package ir.saman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.TestDatabase;
import ir.saman.kit.database.LocalPostgres;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code ./saman bench library}: list, search and a circular's page among 2,000 circulars with 100,000 clauses, against the
 * floor: a page in the same shell with one indexed query. Over HTTP, one reader, the pages taking turns.
 */
@SamanTest
@Import(LibraryBench.Floor.class)
class LibraryBench {

    private static final int CIRCULARS = 2_000;
    private static final int CLAUSES = 50;
    private static final int RUNS = 5;
    private static final int REQUESTS = 100;
    private static final int WARMING = 300;

    /** Common words, rare ones, parts of words, two spellings, a number, and what is nowhere. */
    private static final List<String> WORDS = List.of(
            "دستگاه",
            "دستگاه اجرایی",
            "گزارش سه ماهه",
            "مردمي سازي",
            "استانداری",
            "کمیاب77",
            "کمیاب۱۲۳۴",
            "بخشنامه 1500",
            "ناپیداترین",
            "سازمان اداری و استخدامی");

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void pagesAgainstTheFloor() throws SQLException, IOException, InterruptedException {
        makeCirculars();
        analyze();
        Map<String, List<Double>> runs = new LinkedHashMap<>();
        round(WARMING);
        for (int run = 0; run < RUNS; run++) {
            round(REQUESTS)
                    .forEach((page, all) -> runs.computeIfAbsent(page, each -> new ArrayList<>())
                            .add(Figures.p95(all)));
        }
        report(runs);
    }

    private void report(Map<String, List<Double>> runs) {
        Map<String, Double> p95 = new LinkedHashMap<>();
        runs.forEach((page, each) -> p95.put(page, Figures.median(each)));
        Figures figures = new Figures("library")
                .about("circulars", count("circular"))
                .about("clauses", count("clause"))
                .about("different words", count("word"))
                .about("requests a page and run", REQUESTS);
        p95.forEach((page, value) -> figures.figure(page + ", p95", value, "ms"));
        double floor = p95.getOrDefault("floor", 0.0);
        p95.forEach((page, value) -> {
            if (!page.equals("floor")) {
                figures.atMost(page + " against floor", value / floor, "ratio", 3);
            }
        });
        figures.write();
    }

    /** Each page so many times, taking turns; milliseconds. */
    private Map<String, List<Double>> round(int requests) throws IOException, InterruptedException {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int each = 0; each < requests; each++) {
            String words = URLEncoder.encode(WORDS.get(each % WORDS.size()), StandardCharsets.UTF_8);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("floor", "/bench-floor?id=" + (1 + each));
            pages.put("list", "/circulars");
            pages.put("search", "/circulars?q=" + words);
            pages.put("circular", "/circulars/107030");
            for (Map.Entry<String, String> page : pages.entrySet()) {
                all.computeIfAbsent(page.getKey(), name -> new ArrayList<>()).add(milliseconds(page.getValue()));
            }
        }
        return all;
    }

    private double milliseconds(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        long before = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double spent = (System.nanoTime() - before) / 1e6;
        assertThat(answer.statusCode()).isEqualTo(200);
        return spent;
    }

    /** In the words of the circulars that are there, at random but the same each time. */
    private void makeCirculars() {
        db.sql("""
                with vocabulary as materialized (
                  select array_agg(distinct w) as words
                  from circular.clause, regexp_split_to_table(text, '\\s+') w where w <> ''
                ), made as (
                  insert into circular.circular (number, address, issued_on, issued_time, kind, subject, issuer_id, signatory_name,
                    signatory_post, classification, urgency, programme_id, addressees, addressee_rule, published_at)
                  select 'B' || n, 'B' || n, date '2010-01-01' + n * 2, '',
                         (array['CIRCULAR', 'DIRECTIVE', 'BYLAW'])[1 + n % 3],
                         'بخشنامه ' || n || ' درباره ' || v.words[1 + n % cardinality(v.words)], t.issuer_id, 'نام', 'سمت',
                         'ORDINARY', 'ORDINARY', t.programme_id, 'همه', t.addressee_rule, now()
                  from generate_series(1, :circulars) n cross join vocabulary v
                  cross join (select * from circular.circular where number = '107030') t
                  returning id)
                insert into circular.clause (circular_id, position, anchor, kind, label, heading, force, text)
                select m.id, k, 'para_' || k, 'PARAGRAPH', 'بند ' || k, '', (array['MUST', 'MAY', 'SHOULD', 'NONE'])[1 + k % 4],
                       (select string_agg(v.words[1 + mod(abs(hashint8(m.id * 7919 + k * 131 + w)::bigint), cardinality(v.words))], ' ')
                        from generate_series(1, 25) w)
                       || case when k = 1 then ' کمیاب' || m.id else '' end
                from made m cross join generate_series(1, :clauses) k cross join vocabulary v""").param("circulars", CIRCULARS).param("clauses", CLAUSES).update();
    }

    private static void analyze() throws SQLException {
        LocalPostgres postgres = TestDatabase.postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.url(),
                        postgres.superuser().user(),
                        postgres.superuser().password());
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private long count(String table) {
        return db.sql("select count(*) from circular." + table)
                .query(Long.class)
                .single();
    }

    /** The least a page can be: the shell, and one row found by its key. */
    @Controller
    static class Floor {

        private final JdbcClient db;

        Floor(JdbcClient db) {
            this.db = db;
        }

        @Open
        @GetMapping("/bench-floor")
        Page floor(long id) {
            String subject = db.sql("select subject from circular.circular where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .optional()
                    .orElse("");
            return Page.of("kit/web/confirm", new Confirm("floor", List.of(subject), "/", "floor", "/", List.of()));
        }
    }
}
