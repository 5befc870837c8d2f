package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.TestClock;
import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Quarter;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SamanTest
class LayingTests {

    private static final String BEARERS = """
            select count(distinct d.organ_id) from duty.duty d
            join directory.organ o on o.id = d.organ_id join circular.ask a on true
            join duty.source s on s.id = d.source_id and s.ref = a.id join circular.clause c on c.id = a.clause_id
            join circular.circular l on l.id = c.circular_id
            where l.number = '107030' and c.anchor = 'para_2' and o.code_system = 'SAMAN' and o.code ~ '^[NPC][0-9]'""";
    private static final String WITHOUT_ACCEPTOR = """
            select count(*) from duty.duty d where not exists (select from duty.acceptor a where a.duty_id = d.id)
              and exists (select from duty.source s where s.id = d.source_id and s.kind = 'circular')
              and d.state in ('OPEN', 'BEFORE')""";
    private static final String OWN_ACCEPTOR = """
            select count(*) from duty.duty d join duty.acceptor a on a.duty_id = d.id and a.organ_id = d.organ_id
            join duty.source s on s.id = d.source_id and s.kind = 'circular'
            join circular.ask k on k.id = s.ref""";

    @Autowired
    private JdbcClient db;

    @Autowired
    private Duties duties;

    @Autowired
    private Laying laying;

    @Autowired
    private Stage stage;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private TestClock clock;

    @Test
    @Serves("F1")
    void everyOrganOfTheCountryBearsTheDutiesItsCircularsLay() {
        assertThat(db.sql(BEARERS).query(Long.class).single())
                .as("151 national organs, 31 provinces with 36 each, 482 counties")
                .isEqualTo(151 + 31 * 36 + 482);
        assertThat(db.sql(WITHOUT_ACCEPTOR).query(Long.class).single()).isZero();
        assertThat(db.sql(OWN_ACCEPTOR).query(Long.class).single())
                .as("nobody accepts his own answer")
                .isZero();
    }

    @Test
    @Transactional
    @Serves("F1")
    void anOrganMadeTodayBearsNothingFromBeforeItBegan() {
        String before = stage.organ();
        String code = stage.organ();
        LocalDate today = laying.today();
        db.sql("update directory.organ set valid_from = :today where code = :code")
                .param("today", today)
                .param("code", code)
                .update();
        var quarterly = new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 0);
        long source = stage.lay(List.of(before, code), quarterly, "council-report", today, Stage.ARSO);
        Source followed = laying.sql().sources(Optional.of(source)).getFirst().source();

        duties.trackFrom(followed, today.minusDays(400), By.SYSTEM);
        laying.layAhead(laying.sql().sources(Optional.of(source)).getFirst());

        assertThat(periods(source, before)).hasSizeGreaterThan(5);
        assertThat(periods(source, code))
                .containsExactly(
                        Quarter.of(today).code(), Quarter.of(today).next().code());
        assertThat(db.sql(
                                "select min(d.laid_on) from duty.duty d join directory.organ o on o.id = d.organ_id where o.code = :code")
                        .param("code", code)
                        .query((row, number) -> row.getObject(1, LocalDate.class))
                        .single())
                .isEqualTo(today);
    }

    @Test
    @Transactional
    @Serves("F1")
    void theNightlyJobDoesNotLayThePastOnWhoMatchesSinceToday() {
        String parent = desk.below("N012");
        desk.below(parent);
        long source = stage.lay(
                List.of(parent),
                new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 0),
                "council-report",
                laying.today().minusDays(400),
                Stage.ARSO);
        String joined = desk.below(parent);
        db.sql(
                        "update duty.source set bearer_rule = jsonb_set(bearer_rule, '{organs}', to_jsonb(cast(:codes as text[]))) where id = :id")
                .param("codes", new String[] {parent, joined})
                .param("id", source)
                .update();
        laying.layAhead(laying.sql().sources(Optional.of(source)).getFirst());
        assertThat(periods(source, joined)).hasSize(2);
    }

    @Test
    @Serves("F1")
    void periodsPassedWhileTheJobRestedAreLaidWhenItRunsAgain() {
        LocalDate today = laying.today();
        String organ = stage.organ();
        var monthly = new DeadlineRule.EveryPeriod(Rhythm.MONTH, 0);
        clock.set(today.minusDays(200));
        long source = stage.lay(List.of(organ), monthly, "oversight-report", today.minusDays(200), Stage.ARSO);
        clock.set(today);
        laying.layAhead(laying.sql().sources(Optional.of(source)).getFirst());
        clock.run();
        List<String> all = new ArrayList<>();
        PersianMonth month = PersianMonth.of(today.minusDays(200));
        while (!month.first()
                .date()
                .isAfter(PersianMonth.of(today).last().date().plusDays(1))) {
            all.add(month.code());
            month = PersianMonth.of(month.last().date().plusDays(1));
        }
        assertThat(periods(source, organ)).containsExactlyElementsOf(all);
    }

    private List<String> periods(long source, String organ) {
        return db.sql("""
                select d.period from duty.duty d join directory.organ o on o.id = d.organ_id
                where d.source_id = :source and o.code = :code order by d.period_from""")
                .param("source", source)
                .param("code", organ)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    @Serves("F1")
    void layingAheadAgainLaysNothingTwice() {
        duties.layAhead(By.SYSTEM);
        assertThat(duties.layAhead(By.SYSTEM)).isZero();
    }
}
