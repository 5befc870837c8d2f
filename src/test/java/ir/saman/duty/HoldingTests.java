package ir.saman.duty;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What holders of posts bear, each his own; through the pages where a head appoints and dismisses. */
@SamanTest
@Serves({"F1", "A1"})
class HoldingTests {

    private static final DeadlineRule QUARTERLY = new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30);

    private final LocalDate today = LocalDate.now(Tehran.ZONE);

    @Autowired
    private JdbcClient db;

    @Autowired
    private Stage stage;

    @Autowired
    private Duties duties;

    @Autowired
    private Organs organs;

    @Autowired
    private AnswerSteps answers;

    @Autowired
    private DecideSteps decisions;

    @Autowired
    private Recount recount;

    @Autowired
    private MockMvc mvc;

    private final String office = "office-" + UUID.randomUUID();
    private String organ = "";
    private Actor head;
    private Actor holder;

    @BeforeEach
    void anOrganWithAHeadAndSomebodyToAppoint() {
        organ = stage.organ();
        head = stage.actor(organ, Role.ORGAN_HEAD);
        holder = stage.actor(organ, Role.REFORM_OFFICER);
        organs.keepPostKind(office, "دستیار " + office);
    }

    @Test
    void aVacantPostBearsNothingAndWhoeverIsAppointedBearsFromThatQuarterOn() throws Exception {
        Source source = lay(QUARTERLY);
        long post = add("", "");
        assertThat(borne(source)).isEmpty();

        LocalDate since = Quarter.of(today).first().minusDays(20);
        edit(post, 0, person(holder), PersianDate.of(since).format());
        assertThat(periods(source))
                .containsExactly(
                        Quarter.of(since).code(),
                        Quarter.of(today).code(),
                        Quarter.of(today).next().code());
        assertThat(duties.layAhead(By.SYSTEM)).isNotNegative();
        assertThat(periods(source)).hasSize(3);
    }

    @Test
    void whoHoldsSuchAPostAlreadyBearsWhatIsPublishedNow() throws Exception {
        add(person(holder), "");
        Source source = lay(new DeadlineRule.Standing());
        assertThat(borne(source)).containsExactly("OPEN " + person(holder));
    }

    @Test
    void whenAnotherIsAppointedTheOneEndsAndTheOtherBeginsAndWhoReturnsGoesOn() throws Exception {
        Source source = lay(new DeadlineRule.Standing());
        long post = add(person(holder), "");
        Actor next = stage.actor(organ, Role.REFORM_OFFICER);
        edit(post, 0, person(next), "");
        assertThat(borne(source)).containsExactlyInAnyOrder("ENDED " + person(holder), "OPEN " + person(next));
        edit(post, 1, person(holder), "");
        assertThat(borne(source)).containsExactlyInAnyOrder("OPEN " + person(holder), "ENDED " + person(next));
        edit(post, 2, "", "");
        assertThat(borne(source)).containsExactlyInAnyOrder("ENDED " + person(holder), "ENDED " + person(next));
        assertThat(recount.rowsThatDiffer(today, List.of(stage.number(source)))).isEmpty();
    }

    @Test
    void theHolderSeesAndAnswersItInHisInboxAndNobodyElseDoes() throws Exception {
        Source source = lay(new DeadlineRule.Standing());
        add(person(holder), "");
        DutyId duty = stage.duty(stage.number(source), organ);
        Actor colleague = stage.actor(organ, Role.REFORM_OFFICER);

        assertThat(page(holder, "/desk")).contains("/desk/duties/" + duty.value());
        assertThat(page(colleague, "/desk")).doesNotContain("/desk/duties/" + duty.value());
        assertThat(status(colleague, "/desk/duties/" + duty.value() + "/answer"))
                .isEqualTo(404);
        assertThat(page(colleague, "/desk/duties/" + duty.value())).doesNotContain("/answer\"");
        assertThat(page(holder, "/desk/duties/" + duty.value())).contains("/answer\"", name(holder));

        assertThat(answers.submit(holder, duty, today)).isEqualTo("Submitted");
        assertThat(decisions.accept(stage.actor(Stage.ARSO, Role.ORGAN_SUPERVISOR), duty))
                .isEqualTo("Done");
        assertThat(stage.state(duty)).isEqualTo(DutyState.MET);
    }

    @Test
    void anAnswerOfSomebodyWhoHasLeftIsDecidedAndComesBackToNobody() throws Exception {
        Source source = lay(new DeadlineRule.Standing());
        long post = add(person(holder), "");
        DutyId duty = stage.duty(stage.number(source), organ);
        answers.submit(holder, duty, today);
        edit(post, 0, "", "");
        assertThat(stage.state(duty)).isEqualTo(DutyState.SUBMITTED);
        decisions.giveBack(stage.actor(Stage.ARSO, Role.ORGAN_SUPERVISOR), duty);
        assertThat(stage.state(duty)).isEqualTo(DutyState.ENDED);
        assertThat(page(head, "/desk/duties/" + duty.value())).contains("متعهد دیگر دارنده این پست نیست");
    }

    /** The form comes filled with the day of the appointment, which is not the day of leaving. */
    @Test
    void whoLeavesOwedUntilTodayWhateverDayStandsInTheForm() throws Exception {
        Source source = lay(QUARTERLY);
        String since = persian(today.minusDays(190));
        long post = add(person(holder), since);
        edit(post, 0, "", since);
        assertThat(borne(source)).isNotEmpty().allMatch(each -> each.startsWith("ENDED"));
        assertThat(changedOn(source)).allMatch(today::equals);
        assertThat(recount.rowsThatDifferAsOf(today.minusDays(1), List.of(stage.number(source))))
                .isEmpty();
    }

    @Test
    void aSuccessorIsNotAppointedOnHisPredecessorsDay() throws Exception {
        Source source = lay(QUARTERLY);
        String since = persian(today.minusDays(190));
        long post = add(person(holder), since);
        Actor next = stage.actor(organ, Role.REFORM_OFFICER);
        assertThat(status("/desk/posts/" + post, 0, person(next), since)).isEqualTo(422);
        assertThat(borne(source)).allMatch(each -> each.equals("OPEN " + person(holder)));

        edit(post, 0, person(next), persian(today.minusDays(3)));
        assertThat(borne(source))
                .filteredOn(each -> each.startsWith("ENDED"))
                .allMatch(each -> each.endsWith(" " + person(holder)));
        assertThat(changedOn(source)).allMatch(day -> !day.isBefore(today.minusDays(3)));
        assertThat(overdue(source, today.minusDays(3)))
                .as("no quarter over before he came")
                .isZero();
    }

    @Test
    void anEditThatChangesNoHolderRevivesNothing() throws Exception {
        Source source = lay(QUARTERLY);
        String since = persian(today.minusDays(190));
        long post = add(person(holder), since);
        Actor colleague = stage.actor(organ, Role.REFORM_OFFICER);
        long other = add(person(colleague), since);
        long owed = overdue(source);
        assertThat(owed).isPositive();
        edit(post, 0, "", "");
        edit(post, 1, person(holder), "");
        long left = overdue(source);
        assertThat(left).as("his colleague's only").isEqualTo(owed / 2);
        edit(other, 0, person(colleague), since);
        assertThat(overdue(source)).isEqualTo(left);
        edit(other, 1, person(colleague), persian(today.minusDays(189)));
        assertThat(overdue(source))
                .as("nor does one that corrects another's day")
                .isEqualTo(left);
        assertThat(recount.rowsThatDiffer(today, List.of(stage.number(source)))).isEmpty();
    }

    @Test
    void aDayOfAppointmentPutRightTakesAwayWhatWasOverBeforeIt() throws Exception {
        Source source = lay(QUARTERLY);
        long post = add(person(holder), persian(today.minusDays(190)));
        assertThat(overdue(source)).isPositive();
        edit(post, 0, person(holder), persian(today.minusDays(1)));
        assertThat(db.sql("""
                        select count(*) from duty.duty
                        where source_id = :source and (state = 'ENDED') <> (due_on < :since and changed_on = laid_on)""")
                        .param("source", stage.number(source))
                        .param("since", today.minusDays(1))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(overdue(source, today.minusDays(1))).isZero();
        edit(post, 1, person(holder), persian(today.minusDays(190)));
        assertThat(overdue(source)).as("and back again").isPositive();
        assertThat(recount.rowsThatDiffer(today, List.of(stage.number(source)))).isEmpty();
    }

    private Source lay(DeadlineRule rule) {
        LayDuties plain = stage.command(List.of(organ), rule, "training-record", today.minusDays(200), Stage.ARSO);
        LayDuties command = new LayDuties(
                plain.source(),
                plain.basis(),
                plain.programme(),
                plain.issuer(),
                plain.action(),
                plain.force(),
                BearerRule.ofHolders(office),
                rule,
                plain.acceptors(),
                List.of(),
                plain.evidence(),
                plain.letterOn(),
                plain.trackedFrom(),
                Optional.of(new Arises(Arises.Kind.APPOINTMENT, "", "انتصاب دستیار")),
                Optional.empty());
        duties.lay(command, By.SYSTEM);
        return command.source();
    }

    private long add(String holderId, String since) throws Exception {
        send("/desk/organs/" + head.organ().id().value() + "/posts", 0, holderId, since);
        return db.sql("select max(id) from directory.post where organ_id = :organ")
                .param("organ", head.organ().id().value())
                .query(Long.class)
                .single();
    }

    private void edit(long post, int version, String holderId, String since) throws Exception {
        send("/desk/posts/" + post, version, holderId, since);
    }

    private void send(String path, int version, String holderId, String since) throws Exception {
        assertThat(status(path, version, holderId, since)).isEqualTo(303);
    }

    private int status(String path, int version, String holderId, String since) throws Exception {
        return mvc.perform(post(path)
                        .with(as(head.account()))
                        .with(csrf())
                        .param("title", "دستیار")
                        .param("rank", "ADVISER")
                        .param("kind", "PERMANENT")
                        .param("office", office)
                        .param("holder", holderId)
                        .param("since", since)
                        .param("version", String.valueOf(version)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String persian(LocalDate day) {
        return PersianDate.of(day).format();
    }

    private long overdue(Source source) {
        return overdue(source, today);
    }

    private long overdue(Source source, LocalDate day) {
        return db.sql("select count(*) from duty.duty where source_id = :source and state = 'OPEN' and due_on < :day")
                .param("source", stage.number(source))
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** The days on which what has ended did. */
    private List<LocalDate> changedOn(Source source) {
        return db.sql("select changed_on from duty.duty where source_id = :source and state = 'ENDED'")
                .param("source", stage.number(source))
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private String person(Actor actor) {
        return person(actor.account(), "person_id");
    }

    private String name(Actor actor) {
        return person(actor.account(), "person_name");
    }

    private String person(AccountId account, String column) {
        return db.sql("select " + column + " from directory.pub_account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private List<String> borne(Source source) {
        return db.sql("select state || ' ' || person_id from duty.duty where source_id = :source")
                .param("source", stage.number(source))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> periods(Source source) {
        return db.sql("select period from duty.duty where source_id = :source order by period_from")
                .param("source", stage.number(source))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int status(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(as(actor.account())))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(as(actor.account())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
