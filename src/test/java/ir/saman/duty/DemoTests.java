package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Role;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.kit.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SamanTest
@Transactional
class DemoTests {

    @Autowired
    private JdbcClient db;

    @Autowired
    private DemoDuties demo;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Stage stage;

    @Autowired
    private AnswerSteps answers;

    @Test
    @Serves({"F3", "F4"})
    void theDemonstrationLeavesCountsThatAreTheRowsAndLoadingItAgainAddsNothing() {
        stage.actor(Stage.ARSO, Role.ARSO_EXPERT);
        stage.actor(Stage.ARSO, Role.ARSO_EXPERT);
        demo.run(new PrintStream(new ByteArrayOutputStream()));
        assertThat(db.sql(OWN)
                        .param("text", Texts.text("duty.demo.answer"))
                        .query(Integer.class)
                        .single())
                .as("decided by who submitted it")
                .isZero();
        String once = states(ROWS);
        assertThat(states(COUNTED)).isEqualTo(once).contains("MET", "MET_LATE", "RETURNED", "SUBMITTED");
        assertThat(db.sql(NEGATIVE).query(Integer.class).single()).isZero();
        List<DutyId> two = twoDutiesOfWhichAnOfficerAnswersOne();
        DutyId corrected = aCorrection();
        String then = states(ROWS);
        demo.run(new PrintStream(new ByteArrayOutputStream()));
        assertThat(states(ROWS)).isEqualTo(then);
        assertThat(two).extracting(stage::state).containsExactly(DutyState.SUBMITTED, DutyState.OPEN);
        assertThat(stage.state(corrected))
                .as("what the demonstration returned and its officer sent again")
                .isEqualTo(DutyState.SUBMITTED);
    }

    private List<DutyId> twoDutiesOfWhichAnOfficerAnswersOne() {
        String organ = desk.below("N012");
        List<DutyId> two = List.of(desk.duty(organ, -5, "یکی", "N029"), desk.duty(organ, -5, "دیگری", "N029"));
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        answers.submit(officer, two.getFirst(), desk.today());
        return two;
    }

    private DutyId aCorrection() {
        DutyId returned = db.sql("select min(id) from duty.duty where state = 'RETURNED'")
                .query((row, number) -> new DutyId(row.getLong(1)))
                .single();
        String organ = db.sql(
                        "select o.code from directory.organ o join duty.duty d on d.organ_id = o.id where d.id = :id")
                .param("id", returned.value())
                .query(String.class)
                .single();
        answers.submit(stage.actor(organ, Role.REFORM_OFFICER), returned, desk.today());
        return returned;
    }

    private static final String COUNTED = """
            select string_agg(state || ' ' || n, ', ' order by state)
            from (select state, sum(n) as n from duty.pub_count('PROVINCE', 'OCCURRED', cast(now() at time zone 'Asia/Tehran' as date)) group by state) c""";
    private static final String ROWS = """
            select string_agg(state || ' ' || n, ', ' order by state)
            from (select state, count(*) as n from duty.duty group by state) c""";
    private static final String OWN = """
            select count(*) from duty.acceptance a join duty.evidence_version v on v.id = a.version_id
            where a.decided_by = v.submitted_by and v.text = :text""";
    private static final String NEGATIVE = """
            select count(*)
            from generate_series(cast(now() as date) - 190, cast(now() as date), interval '15 days') day
            cross join (values ('OCCURRED'), ('RECORDED')) axis (name)
            cross join lateral (%s) c where c.n < 0""".formatted(Recount.cells("'PROVINCE', axis.name, day::date"));

    private String states(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}
