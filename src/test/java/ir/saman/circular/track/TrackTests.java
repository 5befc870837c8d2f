package ir.saman.circular.track;

import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.By;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves("F1")
class TrackTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Circulars circulars;
    private final TestAccounts accounts;
    private final PersianDate today;
    private final PersianDate issued;
    private AccountId expert = new AccountId(0);
    private CircularId circular = new CircularId(0);

    @Autowired
    TrackTests(MockMvcTester mvc, JdbcClient db, Circulars circulars, Clock clock) {
        this.mvc = mvc;
        this.db = db;
        this.circulars = circulars;
        this.accounts = new TestAccounts(db);
        this.today = PersianDate.of(Tehran.today(clock));
        this.issued = today.plusMonths(-24);
    }

    @BeforeEach
    void aCircularOfTwoYearsAgo() {
        expert = accounts.in("N029", Role.ARSO_EXPERT);
        circular = circulars.publish(
                TestCirculars.asking("t-" + UUID.randomUUID(), issued.date(), "outreach-record"), By.SYSTEM);
    }

    @Test
    void itAsksFirstAndSaysExactlyHowManyDutiesThatTouches() {
        PersianDate from = today.plusMonths(-12);
        State before = state();
        MvcTestResult asked = send(from.format(), false);
        assertThat(asked).hasStatusOk();
        assertThat(state()).as("asking changes nothing").isEqualTo(before);
        long promised = touched(body(asked));
        assertThat(promised).isBetween(4L, 5L);

        MvcTestResult done = send(from.format(), true);
        assertThat(done).hasStatus(303).hasHeader("Location", "/desk/circulars");
        assertThat(accounts.ledgered(expert, "circular.track")).isEqualTo(1);
        assertThat(state().duties() + state().moved() - before.duties()).isEqualTo(promised);
        assertThat(body(mvc.get().uri(path()).with(as(expert)).exchange())).contains(from.format());
    }

    @Test
    void whatFellDueSinceThenIsNowOverdue() {
        assertThat(state().overdue()).isZero();
        send(today.plusMonths(-12).format(), true);
        assertThat(state().overdue()).isPositive();
    }

    @Test
    void aLaterDayIsRefusedWithTheReason() {
        for (PersianDate late : List.of(today, today.plusDays(1))) {
            MvcTestResult refused = send(late.format(), true);
            assertThat(refused).hasStatus(422);
            assertThat(body(refused)).contains("تنها می‌توان پیش‌تر برد", "id=\"f-from-error\"");
        }
    }

    @Test
    void aDayBeforeTheLetterIsRefused() {
        MvcTestResult refused = send(issued.plusDays(-1).format(), true);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("id=\"f-from-error\"");
    }

    @Test
    void whatIsFollowedFromItsLetterOnCannotBeMoved() {
        send(issued.format(), true);
        assertThat(body(mvc.get().uri(path()).with(as(expert)).exchange())).doesNotContain("name=\"from\"");
    }

    @Test
    void aDayThatIsNoneStaysBesideItsField() {
        for (String wrong : List.of("1404/12/30", "۱۴۰۴/۱۳/۰۱", "abc", "<b>", "")) {
            MvcTestResult refused = send(wrong, true);
            assertThat(refused).hasStatus(422);
            assertThat(body(refused)).contains("id=\"f-from-error\"").doesNotContain("<b>\"");
        }
    }

    @Test
    void aCircularThatDoesNotExistIsNotFound() {
        assertThat(mvc.get().uri("/desk/circulars/0/track").with(as(expert))).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ARSO_EXPERT")
    void noOtherRoleMay(Role role) {
        AccountId other = accounts.in("N029", role);
        assertThat(mvc.get().uri(path()).with(as(other))).hasStatus(403);
        assertThat(mvc.post()
                        .uri(path())
                        .with(as(other))
                        .with(csrf())
                        .param("from", today.plusMonths(-3).format())
                        .param("confirmed", "on"))
                .hasStatus(403);
        assertThat(state().trackedFrom()).isEqualTo(today.date());
    }

    private MvcTestResult send(String day, boolean confirmed) {
        var request = mvc.post().uri(path()).with(as(expert)).with(csrf()).param("from", day);
        return (confirmed ? request.param("confirmed", "on") : request).exchange();
    }

    private String path() {
        return desk() + "/track";
    }

    private String desk() {
        return "/desk/circulars/" + circular.value();
    }

    private static long touched(String page) {
        var found = Pattern.compile("<li>([۰-۹٬]+) تکلیف").matcher(page);
        assertThat(found.find()).isTrue();
        return Digits.parse(found.group(1)).orElseThrow();
    }

    private State state() {
        return db.sql("""
                select count(d.id) as duties, count(*) filter (where d.version > 0) as moved,
                       count(*) filter (where duty.pub_standing(d.state, d.due_on, :today) = 'OVERDUE') as overdue,
                       max(s.tracked_from) as tracked_from
                from duty.source s join duty.duty d on d.source_id = s.id
                join circular.ask a on a.id = s.ref and s.kind = 'circular' join circular.clause l on l.id = a.clause_id
                where l.circular_id = :circular""")
                .param("circular", circular.value())
                .param("today", today.date())
                .query(State.class)
                .single();
    }

    /** The circular's duties, and those of them that were laid already and now count from an earlier day. */
    private record State(long duties, long moved, long overdue, LocalDate trackedFrom) {}
}
