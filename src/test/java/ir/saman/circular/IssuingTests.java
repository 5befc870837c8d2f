package ir.saman.circular;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.Draft.State;
import ir.saman.circular.Issuing.EndingAsk;
import ir.saman.circular.Issuing.Fate;
import ir.saman.circular.Issuing.Order;
import ir.saman.circular.Issuing.Outcome;
import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.duty.Source;
import ir.saman.duty.Stage;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.duty.relief.ReliefSteps;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Signature.Signer;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SamanTest
@Serves({"F1", "F6"})
class IssuingTests {

    private static final Fate CLOSED = new Fate.Ends(Duties.Choice.CLOSE);
    private static final String ONE = "outreach-record";
    private static final String OTHER = "preparation-record";

    private final Issuing issuing;
    private final Drafts drafts;
    private final Versions versions;
    private final Signatures signatures;
    private final JdbcClient db;
    private final LocalDate today;
    private final TransactionTemplate command;
    private final Organ issuer;
    private final DeskFixtures desk;
    private final Steps steps;
    private final String number = "t-" + UUID.randomUUID();
    private By head = By.SYSTEM;
    private BearerRule bearers = BearerRule.only(TestCirculars.BEARER);
    private long bearer;

    @Autowired
    IssuingTests(
            Issuing issuing,
            Drafts drafts,
            Versions versions,
            Signatures signatures,
            JdbcClient db,
            Clock clock,
            PlatformTransactionManager transactions,
            Organs organs,
            DeskFixtures desk,
            Stage stage,
            Duties duties,
            AnswerSteps answers,
            DecideSteps decisions,
            ReliefSteps reliefs) {
        this.issuing = issuing;
        this.drafts = drafts;
        this.versions = versions;
        this.signatures = signatures;
        this.db = db;
        this.today = Tehran.today(clock);
        this.command = new TransactionTemplate(transactions);
        this.issuer = organs.byCode("N029").orElseThrow();
        this.desk = desk;
        this.steps = new Steps(stage, duties, answers, decisions, reliefs);
    }

    /** What bearers and acceptors do. */
    private record Steps(Stage stage, Duties duties, AnswerSteps answers, DecideSteps decisions, ReliefSteps reliefs) {}

    @BeforeEach
    void anOrganOfItsOwn() {
        String code = desk.below("N140");
        bearers = BearerRule.only(code);
        bearer = db.sql("select id from directory.organ where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
        AccountId account = new TestAccounts(db).in("N029", Role.ORGAN_HEAD);
        head = new By(
                Optional.of(account.value()),
                Optional.of(issuer.id().value()),
                Optional.of(Role.ORGAN_HEAD.name()),
                Optional.empty());
    }

    @Test
    void aSignedDraftIsIssuedOnceThoughPressedTwiceAtOnce() {
        Draft draft = signed(Optional.empty(), text(number, ONE));
        List<Outcome> outcomes =
                Stream.of(1, 2).map(each -> CompletableFuture.supplyAsync(() -> issue(draft))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Issued.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Overtaken.class);
        assertThat(rows("circular.circular where number = '" + number + "'")).isEqualTo(1);
        assertThat(drafts.find(draft.id()).orElseThrow().state()).isEqualTo(State.ISSUED);
        assertThat(states()).containsEntry("OPEN", 2L);
    }

    @Test
    void whatIsNotSignedAsItStandsIsRefused() {
        Draft draft = begin(Optional.empty(), text(number, ONE));
        Draft signed = step(step(draft, State.IN_REVIEW), State.SIGNED);
        assertThat(issue(signed)).isInstanceOf(Outcome.Refused.class);
        assertThat(states()).isEmpty();
    }

    @Test
    void anAmendmentKeepsWhatIsUnchangedAndCarriesWhatIsChanged() {
        CircularId circular = issued(signed(Optional.empty(), text(number, ONE, OTHER)));
        Map<String, Long> before = asks(circular);
        CircularText changed = text(number, ONE, ONE);
        Draft draft = signed(Optional.of(circular), changed);
        List<EndingAsk> ending = issuing.ending(draft, head);
        assertThat(ending).extracting(EndingAsk::anchor).containsExactly("para_2");
        assertThat(ending).allMatch(EndingAsk::like);
        assertThat(issue(
                        draft, Map.of(ending.getFirst().id(), new Fate.GoesOn("para_2", "report", Duties.Choice.KEEP))))
                .isEqualTo(new Outcome.Issued(circular, Map.of(ending.getFirst().id(), new Issuing.Became(2, 0, 0))));
        Map<String, Long> after = asks(circular);
        assertThat(after.get("para_1")).isEqualTo(before.get("para_1"));
        assertThat(after.get("para_2")).isNotEqualTo(before.get("para_2"));
        assertThat(versions.of(circular)).extracting(Version::number).containsExactly(1, 2);
        assertThat(versions.newest(circular)).contains(changed);
        assertThat(states()).containsExactlyInAnyOrderEntriesOf(Map.of("OPEN", 4L, "ENDED", 2L));
    }

    @Test
    void aClauseThatIsGoneStaysBehindWhatIsStillToBeAnswered() {
        CircularId circular = issued(signed(Optional.empty(), text(number, ONE, OTHER)));
        issued(signed(Optional.of(circular), text(number, ONE)));
        assertThat(rows("circular.clause where circular_id = " + circular.value() + " and ceased_with = 2"))
                .isEqualTo(1);
        // The period that runs is kept; the one laid ahead ended.
        assertThat(states()).containsExactlyInAnyOrderEntriesOf(Map.of("OPEN", 3L, "ENDED", 1L));
        issued(signed(Optional.of(circular), text(number, ONE, OTHER)));
        assertThat(rows("circular.clause where circular_id = " + circular.value() + " and ceased_with is null"))
                .isEqualTo(2);
    }

    @Test
    void whatReplacesACircularEndsItAndCannotBeReplacedByIt() {
        CircularId old = issued(signed(Optional.empty(), text(number, ONE)));
        CircularText heir = replacing(text(number + "/2", ONE), number);
        Draft draft = signed(Optional.empty(), heir);
        long ask = issuing.ending(draft, head).getFirst().id();
        assertThat(issue(draft, Map.of(ask, new Fate.GoesOn("para_1", "report", Duties.Choice.KEEP))))
                .isInstanceOf(Outcome.Issued.class);
        assertThat(state(old)).isEqualTo("SUPERSEDED");
        assertThat(states()).containsExactlyInAnyOrderEntriesOf(Map.of("OPEN", 2L, "ENDED", 2L));
        assertThat(issue(signed(Optional.of(old), replacing(text(number, ONE), number + "/2"))))
                .as("a cycle")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(issue(signed(Optional.empty(), replacing(text(number + "/3", ONE), number))))
                .as("replaced already")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void nothingReplacesItself() {
        CircularId circular = issued(signed(Optional.empty(), text(number, ONE)));
        assertThat(issue(signed(Optional.of(circular), replacing(text(number, ONE), number))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(state(circular)).isEqualTo("IN_FORCE");
    }

    @Test
    void theBearersAreTold() {
        AccountId told = new TestAccounts(db).in(bearers.organs().getFirst(), Role.ORGAN_HEAD);
        CircularId circular = issued(signed(Optional.empty(), text(number, ONE)));
        issuing.withdraw(circular, "آزمون", Map.of(), head);
        assertThat(rows("secretariat.notice where account_id = " + told.value()))
                .isEqualTo(2);
    }

    static Stream<Fate> choices() {
        return Stream.of(
                Fate.KEPT,
                CLOSED,
                new Fate.GoesOn("para_1", "report", Duties.Choice.KEEP),
                new Fate.GoesOn("para_1", "report", Duties.Choice.CLOSE),
                new Fate.GoesOn("nowhere", "report", Duties.Choice.KEEP));
    }

    /** One duty of the old circular: how it stands, and what it became under another. */
    private record Row(
            long id, String state, boolean past, boolean ahead, long evidence, String heirState, long heirEvidence) {

        boolean open() {
            return List.of("OPEN", "BEFORE", "SUBMITTED", "RETURNED").contains(state);
        }
    }

    /** A circular replaced in mid-quarter: every choice by every state a duty may have. */
    @ParameterizedTest
    @MethodSource("choices")
    void eachDutyOfWhatIsReplacedBecomesWhatWasChosen(Fate fate) {
        CircularId old = circularWithDutiesInEveryState();
        List<Row> before = rows(old);
        assertThat(before.stream().map(Row::state))
                .contains("OPEN", "BEFORE", "SUBMITTED", "RETURNED", "MET", "MET_LATE", "EXEMPT");
        long counted = counted(old);
        Draft draft = signed(Optional.empty(), replacing(text(number + "/2", ONE), number));
        Map<Long, Fate> fates = new HashMap<>();
        issuing.ending(draft, head).forEach(ask -> fates.put(ask.id(), fate));
        CircularId heir = issued(draft, fates);

        List<Row> after = rows(old);
        assertThat(after).as("none is deleted").hasSameSizeAs(before);
        for (int each = 0; each < before.size(); each++) {
            assertThat(after.get(each)).isEqualTo(expected(before.get(each), fate));
        }
        long closed =
                before.stream().filter(row -> fate.equals(CLOSED) && row.open()).count();
        if (fate instanceof Fate.GoesOn on && on.anchor().equals("para_1") && on.rest() == Duties.Choice.KEEP) {
            assertThat(counted(old) + counted(heir))
                    .as("the boards count as many as before")
                    .isEqualTo(counted);
        }
        if (fate.equals(CLOSED)) {
            assertThat(counted(old)).isEqualTo(counted - closed);
        }
    }

    /** What a duty becomes: only the running quarter and the next have their like in the new circular. */
    private static Row expected(Row row, Fate fate) {
        boolean goes = fate instanceof Fate.GoesOn on && on.anchor().equals("para_1") && !row.past();
        if (goes) {
            String heir = row.state().equals("BEFORE") ? "OPEN" : row.state();
            return new Row(row.id(), "ENDED", row.past(), row.ahead(), row.evidence(), heir, row.evidence());
        }
        boolean closes = row.open() && (fate.rest() == Duties.Choice.CLOSE || row.ahead());
        String state = closes ? "ENDED" : row.state();
        return new Row(row.id(), state, row.past(), row.ahead(), row.evidence(), "", 0);
    }

    /** Seven organs, each with an overdue quarter, the running one and the next; one of them in each state. */
    private CircularId circularWithDutiesInEveryState() {
        List<String> organs = Stream.generate(() -> desk.below("N140")).limit(7).toList();
        bearers = BearerRule.ofOrgans(organs);
        CircularId circular = issued(signed(Optional.empty(), text(number, ONE)));
        Source source = new Source("circular", ask(circular, "para_1"));
        steps.duties().trackFrom(source, today.minusDays(200), head);
        Actor acceptor = steps.stage().actor(Stage.ARSO, Role.ORGAN_SUPERVISOR);
        for (int each = 1; each < organs.size(); each++) {
            Actor officer = steps.stage().actor(organs.get(each), Role.REFORM_OFFICER);
            DutyId running = quarter(source, organs.get(each), false);
            switch (each) {
                case 1 -> steps.answers().submit(officer, running, today);
                case 2 -> {
                    steps.answers().submit(officer, running, today);
                    steps.decisions().giveBack(acceptor, running);
                }
                case 3 -> {
                    steps.answers().submit(officer, running, today);
                    steps.decisions().accept(acceptor, running);
                }
                case 4 -> {
                    DutyId overdue = quarter(source, organs.get(each), true);
                    steps.answers().submit(officer, overdue, today);
                    steps.decisions().accept(acceptor, overdue);
                }
                case 5 -> steps.reliefs().exemption(officer, acceptor, running);
                default ->
                    db.sql(
                                    "update duty.duty set state = 'BEFORE', laid_state = 'BEFORE', version = version + 1 where id = :duty")
                            .param("duty", running.value())
                            .update();
            }
        }
        return circular;
    }

    private DutyId quarter(Source source, String organ, boolean overdue) {
        return db.sql("""
                select d.id from duty.duty d join directory.organ o on o.id = d.organ_id and o.code = :organ
                where d.source_id = :source and d.period_from <= :today and (d.due_on < :today) = :overdue
                order by d.period_from desc limit 1""")
                .param("organ", organ)
                .param("source", steps.stage().number(source))
                .param("today", today)
                .param("overdue", overdue)
                .query((row, line) -> new DutyId(row.getLong(1)))
                .single();
    }

    private List<Row> rows(CircularId circular) {
        return db.sql("""
                select d.id, d.state, d.period_to < :today as past, d.period_from > :today as ahead, coalesce(d.evidence_id, 0) as evidence,
                  coalesce(h.state, '') as heir_state, coalesce(h.evidence_id, 0) as heir_evidence
                from duty.duty d join duty.source s on s.id = d.source_id and s.kind = 'circular'
                join circular.ask a on a.id = s.ref join circular.clause l on l.id = a.clause_id
                left join duty.duty h on h.transferred_from = d.id
                where l.circular_id = :circular order by d.id""")
                .param("circular", circular.value())
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }

    /** How many duties of a circular the national board counts today. */
    private long counted(CircularId circular) {
        return db.sql("""
                select coalesce(sum(c.n), 0) from duty.pub_count('PROVINCE', 'OCCURRED', :today) c
                join duty.source s on s.id = c.source_id and s.kind = 'circular'
                join circular.ask a on a.id = s.ref join circular.clause l on l.id = a.clause_id
                where l.circular_id = :circular and c.state <> 'ENDED'""")
                .param("circular", circular.value())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    @Test
    void whatAnEarlierVersionKeptIsClosedWithTheCircular() {
        CircularId circular = issued(signed(Optional.empty(), text(number, ONE, OTHER)));
        long gone = ask(circular, "para_2");
        issued(signed(Optional.of(circular), text(number, ONE)));
        EndingAsk kept = issuing.standing(circular).getLast();
        assertThat(kept.id()).isEqualTo(gone);
        assertThat(kept.label()).contains("از متن پیشین");
        assertThat(kept.like()).isFalse();
        assertThat(issuing.extend(
                        circular, new Issuing.More(List.of(gone), Optional.empty(), today.plusYears(1), "آزمون"), head))
                .contains(1);
        assertThat(issuing.withdraw(circular, "آزمون", Map.of(gone, CLOSED), head))
                .contains(new Duties.Ending(2, 1));
        assertThat(states()).containsExactlyInAnyOrderEntriesOf(Map.of("OPEN", 1L, "ENDED", 3L));
    }

    @Test
    void whatAnEarlierVersionKeptIsChosenForWhenTheCircularIsReplaced() {
        CircularId circular = issued(signed(Optional.empty(), text(number, ONE, OTHER)));
        long gone = ask(circular, "para_2");
        issued(signed(Optional.of(circular), text(number, ONE)));
        Draft draft = signed(Optional.empty(), replacing(text(number + "/2", ONE), number));
        assertThat(issuing.ending(draft, head)).extracting(EndingAsk::id).contains(gone);
        issued(draft, Map.of(gone, CLOSED));
        assertThat(issuing.standing(circular)).extracting(EndingAsk::id).doesNotContain(gone);
    }

    @Test
    void whatIsWithdrawnClosesOrKeepsAsChosenAndMeetsWhatItMet() {
        CircularId circular = issued(signed(Optional.empty(), text(number, ONE, OTHER)));
        List<Long> laid = duties(circular);
        db.sql("update duty.duty set state = 'MET', version = version + 1, changed_on = laid_on where id = :duty")
                .param("duty", laid.getFirst())
                .update();
        Map<Long, Fate> fates = new HashMap<>();
        issuing.standing(circular).forEach(ask -> fates.put(ask.id(), CLOSED));
        Duties.Ending ended = issuing.withdraw(circular, "آزمون", fates, head).orElseThrow();
        assertThat(ended).isEqualTo(new Duties.Ending(3, 0));
        assertThat(states()).containsExactlyInAnyOrderEntriesOf(Map.of("MET", 1L, "ENDED", 3L));
        assertThat(state(circular)).isEqualTo("WITHDRAWN");
        assertThat(issuing.withdraw(circular, "آزمون", fates, head)).as("once").isEmpty();
    }

    @Test
    void moreTimeIsGivenForWhatWasChosen() {
        CircularId circular = issued(signed(Optional.empty(), text(number, ONE, OTHER)));
        List<Long> chosen = List.of(issuing.standing(circular).getFirst().id());
        Optional<Integer> extended =
                issuing.extend(circular, new Issuing.More(chosen, Optional.empty(), today.plusYears(1), "آزمون"), head);
        assertThat(extended).as("the quarter that runs, not the next").contains(1);
    }

    private CircularText text(String number, String... evidence) {
        return TestCirculars.asking(number, today, bearers, evidence);
    }

    private CircularText replacing(CircularText text, String replaced) {
        return TestCirculars.replacing(text, replaced, issuer.name(), Optional.empty());
    }

    private Draft begin(Optional<CircularId> amends, CircularText text) {
        return drafts.begin(issuer.id(), amends, text, head);
    }

    private Draft signed(Optional<CircularId> amends, CircularText text) {
        Draft reviewed = step(begin(amends, text), State.IN_REVIEW);
        command.executeWithoutResult(status -> signatures.sign(
                new Subject.One("draft", reviewed.id()),
                versions.document(reviewed.text()),
                new Signer("نام", "سمت"),
                head));
        return step(reviewed, State.SIGNED);
    }

    private Draft step(Draft draft, State to) {
        return ((Drafts.Saved.Kept) drafts.step(draft, to, Optional.empty(), head)).draft();
    }

    private Outcome issue(Draft draft) {
        return issue(draft, Map.of());
    }

    private Outcome issue(Draft draft, Map<Long, Fate> fates) {
        return issuing.issue(new Order(draft, draft.amends().isPresent() ? "آزمون" : "", fates), head);
    }

    private CircularId issued(Draft draft) {
        return issued(draft, Map.of());
    }

    private CircularId issued(Draft draft, Map<Long, Fate> fates) {
        return ((Outcome.Issued) issue(draft, fates)).circular();
    }

    private Map<String, Long> asks(CircularId circular) {
        Map<String, Long> found = new HashMap<>();
        issuing.standing(circular).forEach(ask -> found.put(ask.anchor(), ask.id()));
        return found;
    }

    private long ask(CircularId circular, String anchor) {
        return Optional.ofNullable(asks(circular).get(anchor)).orElseThrow();
    }

    /** How the bearer's duties stand. */
    private Map<String, Long> states() {
        Map<String, Long> found = new HashMap<>();
        db.sql("select state, count(*) as n from duty.duty where organ_id = :organ group by state")
                .param("organ", bearer)
                .query((row, line) -> found.put(row.getString("state"), row.getLong("n")))
                .list();
        return found;
    }

    private List<Long> duties(CircularId circular) {
        return db.sql("""
                select d.id from duty.duty d join duty.source s on s.id = d.source_id and s.kind = 'circular'
                join circular.ask a on a.id = s.ref join circular.clause l on l.id = a.clause_id
                where l.circular_id = :circular order by d.id""")
                .param("circular", circular.value())
                .query((row, line) -> row.getLong(1))
                .list();
    }

    private String state(CircularId circular) {
        return db.sql("select state from circular.circular where id = :circular")
                .param("circular", circular.value())
                .query(String.class)
                .single();
    }

    private long rows(String what) {
        return db.sql("select count(*) from " + what).query(Long.class).single();
    }
}
