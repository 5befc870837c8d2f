package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.OrganId;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Unit;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What waits for events; each test is rolled back. */
@SamanTest
@Transactional
@Serves("F1")
class OccurringTests {

    private static final DeadlineRule TWO_WEEKS = new Within(2, Unit.WEEKS, new Trigger.Occurrence("اعلام نبود پست"));

    private final JdbcClient db;
    private final DeskFixtures desk;
    private final Duties duties;
    private final Source source = new Source("test", System.nanoTime());
    private String one = "";
    private String other = "";

    @Autowired
    OccurringTests(JdbcClient db, DeskFixtures desk, Duties duties) {
        this.db = db;
        this.desk = desk;
        this.duties = duties;
    }

    @BeforeEach
    void twoOrgans() {
        one = desk.below("N012");
        other = desk.below("N012");
    }

    @Test
    void nothingIsLaidBeforeTheEventAndOneDutyByIt() {
        assertThat(lay(BearerRule.only(one))).isZero();
        duties.layAhead(By.SYSTEM);
        assertThat(duties.trackFrom(source, desk.today().minusDays(50), By.SYSTEM))
                .isZero();
        assertThat(periods()).isEmpty();

        LocalDate on = desk.today().minusDays(4);
        DutyId duty = laid(duties.occurred(source, "117", on, Optional.empty(), By.SYSTEM));
        assertThat(duties.deadline(duty, desk.today()).on()).contains(on.plusDays(14));
        assertThat(duties.deadline(duty, desk.today()).derivation()).contains("اعلام نبود پست");
        assertThat(Periods.name(periods().getFirst())).startsWith("رویداد");
    }

    @Test
    void theSameEventToldTwiceLaysNothingAgainThoughAnotherDayIsTold() {
        lay(BearerRule.only(one));
        DutyId duty = laid(duties.occurred(source, "117", desk.today(), Optional.empty(), By.SYSTEM));
        assertThat(duties.occurred(source, "117", desk.today().minusDays(1), Optional.empty(), By.SYSTEM))
                .isEqualTo(new Occurred.Already(duty));
        laid(duties.occurred(source, "118", desk.today(), Optional.empty(), By.SYSTEM));
        assertThat(periods()).hasSize(2);
    }

    @Test
    void whereTheRuleMatchesSeveralTheEventNamesOneOfThem() {
        lay(BearerRule.ofOrgans(List.of(one, other)));
        assertThat(duties.occurred(source, "a", desk.today(), Optional.empty(), By.SYSTEM))
                .isEqualTo(new Occurred.SeveralCouldBear(2));
        assertThat(duties.occurred(source, "a", desk.today(), organ("N005"), By.SYSTEM))
                .isEqualTo(new Occurred.NobodyBears());
        laid(duties.occurred(source, "a", desk.today(), organ(other), By.SYSTEM));
        assertThat(periods()).hasSize(1);
    }

    @Test
    void anEndedSourceLaysNothingByItsEvents() {
        lay(BearerRule.only(one));
        duties.end(source, desk.today(), Duties.Choice.KEEP, "لغو شد", By.SYSTEM);
        assertThat(duties.occurred(source, "117", desk.today(), Optional.empty(), By.SYSTEM))
                .isEqualTo(new Occurred.Ended());
    }

    private Optional<OrganId> organ(String code) {
        return Optional.of(desk.organ(code).id());
    }

    private static DutyId laid(Occurred occurred) {
        assertThat(occurred).isInstanceOf(Occurred.Laid.class);
        return ((Occurred.Laid) occurred).duty();
    }

    private int lay(BearerRule bearers) {
        return duties.lay(
                new LayDuties(
                        source,
                        Optional.empty(),
                        Optional.empty(),
                        desk.organ("N029").id(),
                        "تکلیف آزمون",
                        Force.MUST,
                        bearers,
                        TWO_WEEKS,
                        List.of("N029"),
                        List.of(),
                        "training-record",
                        desk.today().minusDays(900),
                        desk.today().minusDays(30),
                        Optional.of(new Arises(Arises.Kind.EVENT, "no-vacant-post", "اعلام نبود پست")),
                        Optional.empty()),
                By.SYSTEM);
    }

    private List<String> periods() {
        return db.sql("""
                select d.period from duty.duty d join duty.source s on s.id = d.source_id
                where s.kind = :kind and s.ref = :ref order by d.id""")
                .param("kind", source.kind())
                .param("ref", source.ref())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
