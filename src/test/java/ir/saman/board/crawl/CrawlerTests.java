package ir.saman.board.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Every figure of every page of the board is followed to its rows. Each test takes back what it changed. */
@SamanTest
@Transactional
@Serves({"F3", "F4"})
class CrawlerTests {

    private static final List<String> BESIDE = Stream.of("", "/why", "/brief", "/trend", "/silent", "/acceptors")
            .map("/desk/board"::concat)
            .toList();
    private static final List<String> EVERY_PAGE = Stream.concat(
                    BESIDE.stream(),
                    Stream.of("/provinces/N", "/counties/N", "/agencies/N", "/organs/N", "/units")
                            .map("/desk/board"::concat))
            .toList();

    private final MockMvc mvc;
    private final JdbcClient db;
    private final DeskFixtures desk;
    private final TestAccounts accounts;

    @Autowired
    CrawlerTests(MockMvc mvc, JdbcClient db, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    /** Readings as quick as in a running system, whatever the tests before have written. */
    @BeforeAll
    static void folded(@Autowired ApplicationContext context) {
        Folding.fold(context);
    }

    /** One after the other: what made the duties live on is made once. */
    @Test
    void everyFigureIsTheNumberOfItsRows() {
        dutiesLiveOn();
        Map<Role, String> readers = Map.of(
                Role.ARSO_EXPERT, "N029",
                Role.PROVINCIAL_MANAGEMENT_OFFICER, organ("MANAGEMENT_ORGANISATION"),
                Role.COUNTY_OFFICER, organ("COUNTY_GOVERNORATE"),
                Role.ORGAN_HEAD, "N012",
                Role.REFORM_OFFICER, organ("PROVINCIAL_UNIT"));
        List<String> complaints = new ArrayList<>();
        readers.forEach((role, organ) -> {
            Crawl crawl = new Crawl(mvc, accounts.in(organ, role), desk.today().minusDays(10)).from("/desk/board");
            System.out.println(role + ": " + crawl.told());
            assertThat(crawl.followed()).as(role.name()).isGreaterThan(10);
            assertThat(crawl.pages()).as(role.name()).containsAll(role == Role.ARSO_EXPERT ? EVERY_PAGE : BESIDE);
            crawl.complaints().forEach(each -> complaints.add(role + ": " + each));
        });
        assertThat(complaints).isEmpty();
    }

    /** Some duties of Semnan and of a ministry in every state there is, laid long ago and lately. */
    private void dutiesLiveOn() {
        String unit = desk.below(organ("COUNTY_GOVERNORATE"));
        List.of(-30, -1, 0, 20).forEach(days -> desk.duty(unit, days, "آزمون تابلو", "N029"));
        String some = "state = 'OPEN' and (province = '20' and id % 4 > 0 or ministry_id = :ministry and id % 20 = 0)";
        long ministry = desk.organ("N012").id().value();
        db.sql("update duty.duty set laid_on = laid_on - 40, changed_on = laid_on - 40, changed_at = now() where "
                        + some)
                .param("ministry", ministry)
                .update();
        db.sql("""
                update duty.duty
                set changed_on = laid_on + cast(id % 40 as integer), changed_at = now(),
                    state = (array['MET', 'MET_LATE', 'SUBMITTED', 'RETURNED', 'EXEMPT', 'ENDED', 'OPEN', 'OPEN', 'OPEN'])[1 + id % 9],
                    due_on = case when id % 5 = 0 then due_on else cast(:today as date) - cast(id % 3 as integer) end,
                    waiting_for = case when id % 9 = 2 then organ_id end,
                    waiting_since = case when id % 9 = 2 then now() end
                where\s""" + some)
                .param("today", desk.today())
                .param("ministry", ministry)
                .update();
        db.sql("analyze duty.duty").update();
    }

    private String organ(String kind) {
        return db.sql("select min(code) from directory.organ where kind = :kind and province = '20'")
                .param("kind", kind)
                .query(String.class)
                .single();
    }
}
