package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whom rules match and what they lay; each test is rolled back. */
@SamanTest
@Transactional
@Serves("F1")
class RulesTests {

    private static final DeadlineRule STANDING = new DeadlineRule.Standing();

    private final JdbcClient db;
    private final DeskFixtures desk;
    private final Duties duties;
    private long reference = System.nanoTime();

    @Autowired
    RulesTests(JdbcClient db, DeskFixtures desk, Duties duties) {
        this.db = db;
        this.desk = desk;
        this.duties = duties;
    }

    @Test
    void whoeverSeveralRulesMatchBearsOnce() {
        String above = desk.below("N012");
        String one = desk.below(above);
        String other = desk.below("N005");
        lay(BearerRule.ofAny(List.of(BearerRule.ofBelow(List.of(above)), BearerRule.ofOrgans(List.of(one, other)))));
        assertThat(bearers()).containsExactlyInAnyOrder(above, one, other);
    }

    @Test
    void whatStandsBesideAUnionNarrowsIt() {
        String above = desk.below("N012");
        String one = desk.below(above);
        String other = desk.below(above);
        lay(BearerRule.ofAny(List.of(BearerRule.ofBelow(List.of(above)), BearerRule.only(other)))
                .change()
                .except(List.of(above))
                .organs(List.of(above, one))
                .build());
        assertThat(bearers()).containsExactly(one);
    }

    @Test
    void theCodeOfAClosedOrganMeansWhoeverTookOver() {
        String closed = desk.below("N012");
        String between = desk.below("N012");
        String heir = desk.below("N005");
        String unit = desk.below(heir);
        succeed(closed, between);
        succeed(between, heir);
        lay(BearerRule.only(closed));
        assertThat(bearers()).containsExactly(heir);
        lay(BearerRule.ofBelow(List.of(closed)));
        assertThat(bearers()).containsExactlyInAnyOrder(heir, unit);
    }

    @Test
    void whoeverTookOverFromAnExceptedOrganIsExceptedToo() {
        String above = desk.below("N012");
        String bound = desk.below(above);
        String excepted = desk.below("N005");
        String heir = desk.below(above);
        succeed(excepted, heir);
        lay(BearerRule.ofBelow(List.of(above))
                .change()
                .except(List.of(above, excepted))
                .build());
        assertThat(bearers()).containsExactly(bound);
    }

    @Test
    void eachBearerHasTheAcceptorOfItsOwnPlaceAndNobodyAcceptsHisOwnAnswer() {
        String above = desk.below("N012");
        String one = desk.below(above);
        String other = desk.below(one);
        lay(BearerRule.ofOrgans(List.of(above, one, other)), STANDING, "N029", "PARENT");
        assertThat(acceptors()).containsExactlyInAnyOrder(above + " N012", one + " " + above, other + " " + one);
        lay(BearerRule.ofOrgans(List.of(above, one, other)), STANDING, "N029", one);
        assertThat(acceptors()).containsExactlyInAnyOrder(above + " " + one, one + " " + above, other + " " + one);
    }

    @Test
    void theOrganTheSupremeCouncilKnewIsTodaysOrganisation() {
        lay(BearerRule.only("N155"), STANDING, "N155", "N155");
        assertThat(bearers()).containsExactly("N029");
        assertThat(code("select issuer_id from duty.source where kind = 'test' and ref = :ref"))
                .isEqualTo("N029");
    }

    @Test
    void closedOrgansThatNameOneAnotherAsSuccessorsBearNothing() {
        String one = desk.below("N012");
        String other = desk.below("N012");
        succeed(one, other);
        succeed(other, one);
        lay(BearerRule.only(one));
        assertThat(bearers()).isEmpty();
    }

    @Test
    void whatIsForbiddenHasNoDayAndIsNeverOverdue() {
        String organ = desk.below("N012");
        DutyId duty = laid(
                BearerRule.only(organ), new DeadlineRule.ByDate(desk.today().minusDays(3)), Force.MUST_NOT);
        assertThat(state()).isEqualTo("OPEN null");
        assertThat(duties.deadline(duty, desk.today()).on()).isEmpty();
        assertThat(duties.deadline(duty, desk.today()).derivation()).contains("ممنوع");
    }

    @Test
    void whatIsAskedOnceHasNoDay() {
        laid(BearerRule.only(desk.below("N012")), new DeadlineRule.Once("در اسرع وقت"), Force.MUST);
        assertThat(state()).isEqualTo("OPEN null");
    }

    @Test
    void everyThreeYearsIsLaidForTheRunningPeriodAndTheNext() {
        LocalDate first = PersianDate.of(1391, 12, 18).date();
        DutyId duty = laid(BearerRule.only(desk.below("N012")), new DeadlineRule.EveryYears(3, first), Force.MUST);
        int running = 1391;
        while (!PersianDate.of(running, 12, 18).date().isAfter(desk.today().minusDays(1))) {
            running += 3;
        }
        List<String> periods = List.of(
                running + "/3 " + PersianDate.of(running, 12, 18).date(),
                running + 3 + "/3 " + PersianDate.of(running + 3, 12, 18).date());
        assertThat(db.sql("""
                select d.period || ' ' || d.due_on from duty.duty d join duty.source s on s.id = d.source_id
                where s.kind = 'test' and s.ref = :ref order by d.period_from""")
                        .param("ref", reference)
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly(periods.toArray(String[]::new));
        assertThat(duties.deadline(duty, desk.today()).on()).isPresent();
    }

    private void lay(BearerRule rule) {
        lay(rule, STANDING, "N029", "N029");
    }

    private void lay(BearerRule rule, DeadlineRule deadline, String issuer, String acceptor) {
        lay(rule, deadline, Force.MUST, issuer, acceptor);
    }

    private DutyId laid(BearerRule rule, DeadlineRule deadline, Force force) {
        lay(rule, deadline, force, "N029", "N029");
        return db.sql("""
                select d.id from duty.duty d join duty.source s on s.id = d.source_id
                where s.kind = 'test' and s.ref = :ref order by d.period_from limit 1""")
                .param("ref", reference)
                .query((row, number) -> new DutyId(row.getLong(1)))
                .single();
    }

    private void lay(BearerRule rule, DeadlineRule deadline, Force force, String issuer, String acceptor) {
        duties.lay(
                new LayDuties(
                        new Source("test", ++reference),
                        Optional.empty(),
                        Optional.empty(),
                        desk.organ(issuer).id(),
                        "تکلیف آزمون",
                        force,
                        rule,
                        deadline,
                        List.of(acceptor),
                        List.of(),
                        "training-record",
                        desk.today(),
                        desk.today(),
                        Optional.empty(),
                        Optional.empty()),
                By.SYSTEM);
    }

    private List<String> bearers() {
        return db.sql("""
                select o.code from duty.duty d join duty.source s on s.id = d.source_id join directory.organ o on o.id = d.organ_id
                where s.kind = 'test' and s.ref = :ref""")
                .param("ref", reference)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Each bearer and whoever accepts its answer. */
    private List<String> acceptors() {
        return db.sql("""
                select o.code || ' ' || a.code from duty.duty d join duty.source s on s.id = d.source_id
                join duty.acceptor c on c.duty_id = d.id
                join directory.organ o on o.id = d.organ_id join directory.organ a on a.id = c.organ_id
                where s.kind = 'test' and s.ref = :ref""")
                .param("ref", reference)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String state() {
        return db.sql("""
                select d.state || ' ' || coalesce(d.due_on::text, 'null') from duty.duty d join duty.source s on s.id = d.source_id
                where s.kind = 'test' and s.ref = :ref""").param("ref", reference).query(String.class).single();
    }

    private String code(String organ) {
        return db.sql("select code from directory.organ where id = (" + organ + ")")
                .param("ref", reference)
                .query(String.class)
                .single();
    }

    private void succeed(String closed, String heir) {
        db.sql("insert into directory.organ_succession values (:closed, :heir, :on)")
                .param("closed", desk.organ(closed).id().value())
                .param("heir", desk.organ(heir).id().value())
                .param("on", desk.today().minusDays(9))
                .update();
        db.sql("update directory.organ set valid_to = :on where code = :code")
                .param("on", desk.today().minusDays(9))
                .param("code", closed)
                .update();
    }
}
