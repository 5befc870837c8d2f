package ir.saman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.bench.PacedBoards.Answerable;
import ir.saman.board.Asked;
import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Place;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.Folding;
import ir.saman.duty.Standing;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.kit.calendar.Tehran;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * {@code ./saman bench board}, at the full size: the national board by province and clause, and the drill to one province, through
 * JDBC with four readers, against the same readers running the plain {@code group by} over the same duties;
 * then the national board's page over HTTP, at half the pages a second that were measured, without and with twenty answers a second.
 */
@SamanTest
class BoardBench {

    private static final int READERS = 4;
    private static final int RUNS = 5;
    private static final int READINGS = 40;
    private static final int GROUPINGS = 5;
    private static final int ANSWERS = 3_000;

    private static final String NATIONAL = """
            select coalesce(d.province, '') as key, t.name, d.source_id, duty.pub_standing(d.state, d.due_on, :today) as standing, count(*) as n
            from duty.pub_duty d left join directory.pub_territory t on t.code = d.province
            where d.laid_on <= :today
            group by 1, 2, 3, 4""";

    private static final String OF_PROVINCE = """
            select coalesce(d.county, '') as key, t.name, d.source_id, duty.pub_standing(d.state, d.due_on, :today) as standing, count(*) as n
            from duty.pub_duty d left join directory.pub_territory t on t.code = d.county
            where d.laid_on <= :today and d.province = :province
            group by 1, 2, 3, 4""";

    private final LocalDate today = LocalDate.now(Tehran.ZONE);
    private final Map<String, List<Double>> runs = new LinkedHashMap<>();
    private List<Long> sources = List.of();
    private List<String> provinces = List.of();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Readings readings;

    @Autowired
    private Organs organs;

    @Autowired
    private AnswerSteps answers;

    @Autowired
    private MockMvc mvc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void whatIsThere() {
        sources = readings.asked().stream().map(Asked::source).toList();
        provinces = db.sql("select code from directory.territory where level = 'PROVINCE' order by code")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void readingsAgainstGroupByAndPagesWhileOfficersAnswer() throws Exception {
        Folding.fold(context);
        bothSayTheSame();
        Readers readers = new Readers(READERS);
        readings(readers);
        PacedBoards boards = boards(readers);
        double pace = paged(boards);
        Figures figures = new Figures("board")
                .about("organs", count("directory.organ"))
                .about("duties", count("duty.duty"))
                .about("readers", READERS)
                .about("pages a second, half the capacity", String.format(Locale.ROOT, "%.1f", pace))
                .about("answers meanwhile, each asserted to be in the next page", boards.answers());
        figures.atLeast("answers a second beside the readers", boards.rate(), "/s", 19);
        runs.forEach((what, each) -> figures.figure(what + ", p95", Figures.median(each), "ms"));
        figures.atMost("national against group by", ratio("national", "national by group by"), "ratio", 0.1)
                .atMost(
                        "one province against group by",
                        ratio("one province", "one province by group by"),
                        "ratio",
                        0.1)
                .atMost("page with answers against without", ratio("page with answers", "page"), "ratio", 2)
                .write();
    }

    private void readings(Readers readers) throws InterruptedException, ExecutionException {
        for (int run = 0; run <= RUNS; run++) {
            keep(run, "national", readers.each(READINGS, number -> readings.read(national())));
            keep(run, "national by group by", readers.each(GROUPINGS, number -> grouped(NATIONAL, "")));
            keep(run, "one province", readers.each(READINGS, number -> readings.read(drill(province(number)))));
            keep(
                    run,
                    "one province by group by",
                    readers.each(GROUPINGS, number -> grouped(OF_PROVINCE, province(number))));
        }
    }

    private PacedBoards boards(Readers readers) throws Exception {
        TestAccounts accounts = new TestAccounts(db);
        AccountId reader = accounts.without();
        Sessions sessions = new Sessions(mvc, port);
        String cookie = sessions.begin(reader, accounts.seat(reader, "N029", Role.ARSO_EXPERT));
        return new PacedBoards(readers, sessions, cookie);
    }

    /** Returns the pages a second it read, half of what could be read. */
    private double paged(PacedBoards boards) throws Exception {
        Iterator<Answerable> open =
                PacedBoards.answerable(db, organs, today, ANSWERS).iterator();
        boards.capacity(READINGS);
        double pace = boards.capacity(READINGS) / 2;
        for (int run = 0; run <= RUNS; run++) {
            keep(run, "page", boards.alone(pace));
            keep(run, "page with answers", boards.withAnswers(pace, answers, open, today));
        }
        return pace;
    }

    private void bothSayTheSame() {
        assertThat(counted(readings.read(national()))).isEqualTo(counted(grouped(NATIONAL, "")));
        assertThat(counted(readings.read(drill(province(7))))).isEqualTo(counted(grouped(OF_PROVINCE, province(7))));
    }

    private static Map<String, Long> counted(List<Cell> cells) {
        Map<String, Long> all = new LinkedHashMap<>();
        cells.forEach(cell -> all.merge(cell.key() + " " + cell.source() + " " + cell.standing(), cell.n(), Long::sum));
        return all;
    }

    private Question national() {
        return new Question(Cut.PROVINCE, new Place.Country(), sources, Optional.empty(), today, false);
    }

    private Question drill(String province) {
        return new Question(Cut.COUNTY, new Place.Province(province), sources, Optional.empty(), today, false);
    }

    private String province(int number) {
        return provinces.get(number % provinces.size());
    }

    private List<Cell> grouped(String sql, String province) {
        return db.sql(sql)
                .param("today", today)
                .param("province", province)
                .query((row, number) -> new Cell(
                        row.getString("key"),
                        Optional.ofNullable(row.getString("name")).orElse(""),
                        row.getLong("source_id"),
                        Standing.valueOf(row.getString("standing")),
                        row.getLong("n")))
                .list();
    }

    /** The first run warms up. */
    private void keep(int run, String what, List<Double> all) {
        if (run > 0) {
            runs.computeIfAbsent(what, each -> new ArrayList<>()).add(Figures.p95(all));
        }
    }

    private double ratio(String what, String floor) {
        return median(what) / median(floor);
    }

    private double median(String what) {
        return Figures.median(runs.getOrDefault(what, List.of(0.0)));
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
