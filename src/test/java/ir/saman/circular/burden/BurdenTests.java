package ir.saman.circular.burden;

import static ir.saman.circular.burden.BurdenFixtures.ask;
import static ir.saman.circular.burden.BurdenFixtures.clause;
import static ir.saman.circular.burden.BurdenFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.Burdens;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.ClauseForce;
import ir.saman.circular.Draft;
import ir.saman.circular.Issuing;
import ir.saman.circular.burden.Fault.Kind;
import ir.saman.directory.Actor;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.duty.Arises;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Unit;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Force;
import ir.saman.duty.Rhythm;
import ir.saman.duty.Stage;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Quarter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the burden says is what the issue then lays. */
@SamanTest
@Serves({"F1", "F6"})
class BurdenTests {

    private static final DeadlineRule QUARTERLY = new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30);
    private static final DeadlineRule STANDING = new DeadlineRule.Standing();
    private static final String ONE = "outreach-record";
    private static final String OTHER = "preparation-record";

    private final BurdenFixtures fixtures;
    private final Weighing weighing;
    private final Burdens burdens;
    private final Organs organs;
    private final DeskFixtures desk;
    private final Stage stage;
    private final JdbcClient db;
    private final LocalDate today;
    private final List<String> codes = new ArrayList<>();
    private Actor head;
    private BearerRule bearers = BearerRule.ofArticle5();

    @Autowired
    BurdenTests(
            BurdenFixtures fixtures,
            Weighing weighing,
            Burdens burdens,
            Organs organs,
            DeskFixtures desk,
            Stage stage,
            JdbcClient db) {
        this.fixtures = fixtures;
        this.weighing = weighing;
        this.burdens = burdens;
        this.organs = organs;
        this.desk = desk;
        this.stage = stage;
        this.db = db;
        this.today = desk.today();
        this.head = stage.actor("N029", Role.ORGAN_HEAD);
    }

    @BeforeEach
    void organsOfItsOwn() {
        head = stage.actor("N029", Role.ORGAN_HEAD);
        Stream.of("N140", "N012", "P20-T02", "P10-T01").map(desk::below).forEach(codes::add);
        bearers = BearerRule.ofOrgans(codes);
    }

    @Test
    void itsFiguresAreTheRowsThatTheIssueLays() {
        String office = "office-" + UUID.randomUUID();
        organs.keepPostKind(office, "دستیار آزمون");
        hold(office, codes.getFirst());
        hold(office, codes.getLast());
        var appointed = Optional.of(new Arises(Arises.Kind.APPOINTMENT, "", "انتصاب"));
        var event = Optional.of(new Arises(Arises.Kind.EVENT, "e", "رویداد آزمون"));
        CircularText text = text(
                today,
                bearers,
                ask("quarterly", Force.MUST, bearers, QUARTERLY, ONE),
                ask("dated", Force.MUST, bearers, by(60), OTHER),
                ask("over", Force.MUST, bearers, by(-60), "training-record"),
                ask("working", Force.MUST, bearers, within(10, Unit.WORKING_DAYS), "oversight-report"),
                ask("months", Force.MUST, BearerRule.only(codes.get(1)), within(2, Unit.MONTHS), ONE),
                ask("advised", Force.SHOULD, bearers, QUARTERLY, "yearly-evaluation"),
                ask("forbidden", Force.MUST_NOT, bearers, STANDING, "training-record"),
                ask("held", Force.MUST, BearerRule.ofHolders(office), QUARTERLY, OTHER, List.of("ISSUER"), appointed),
                ask("event", Force.MUST, bearers, STANDING, ONE, List.of("ISSUER"), event));
        Draft draft = fixtures.signed(fixtures.begin(Optional.empty(), text, head), head);
        BurdenPage page = page(draft);
        Burdens.Sum sum = burdens.sum(burdens.of(draft, head.by()));
        CircularId circular = ((Issuing.Outcome.Issued) fixtures.issue(draft, head)).circular();

        assertThat(figures(page))
                .isEqualTo(rows(circular))
                .containsEntry("held", "4 2")
                .doesNotContainKey("event");
        assertThat(page.all().duties()).isEqualTo(sum.duties()).isEqualTo(count(circular, "d.id"));
        assertThat(page.all().organs()).isEqualTo(sum.organs()).isEqualTo(count(circular, "distinct d.organ_id"));
        assertThat(firsts(page)).isEqualTo(firstRows(circular)).containsKeys("quarterly", "over", "working");
    }

    @Test
    void ofAnAmendmentOnlyWhatIsNewOrChangedIsCounted() {
        Ask same = ask("same", Force.MUST, bearers, QUARTERLY, ONE);
        CircularText first =
                text(today.minusDays(40), bearers, same, ask("changed", Force.MUST, bearers, QUARTERLY, OTHER));
        CircularId circular = fixtures.issued(Optional.empty(), first, head);
        BearerRule fewer = BearerRule.ofOrgans(codes.subList(0, 2));
        CircularText next = text(
                        today,
                        bearers,
                        same,
                        ask("changed", Force.MUST, fewer, QUARTERLY, OTHER),
                        ask("new", Force.MUST, fewer, within(1, Unit.MONTHS), "training-record"))
                .numbered(first.number(), first.date());
        Draft draft = fixtures.signed(fixtures.begin(Optional.of(circular), next, head), head);
        BurdenPage page = page(draft);
        long before = count(circular, "d.id");
        fixtures.issue(draft, head);

        assertThat(figures(page)).isEqualTo(Map.of("changed", "4 2", "new", "2 2"));
        assertThat(page.all().duties()).isEqualTo(count(circular, "d.id") - before);
        assertThat(page.ending()).isEqualTo(1);
        assertThat(page.all().known())
                .as("what ends is not what is reported already")
                .isZero();
        assertThat(firsts(page))
                .containsEntry("new", PersianDate.of(today).plusMonths(1).date());
        page.offices()
                .forEach(office -> assertThat(office.later()).as(office.name()).isEqualTo(open(office.id())));
    }

    @Test
    void ofAWidenedAmendmentEachDeadlineShownIsTheOneLaid() {
        LocalDate lettered = today.minusDays(100);
        BearerRule few = BearerRule.ofOrgans(codes.subList(0, 2));
        CircularText first = text(lettered, bearers, widened(few));
        CircularId circular = fixtures.issued(Optional.empty(), first, head);
        CircularText next = text(lettered, bearers, widened(bearers)).numbered(first.number(), lettered);
        Draft draft = fixtures.signed(fixtures.begin(Optional.of(circular), next, head), head);
        long before = newestDuty();
        List<String> foreseen = foreseen(draft);
        BurdenPage page = page(draft);
        fixtures.issue(draft, head);

        assertThat(foreseen).isEqualTo(laidSince(circular, before)).hasSize(7 * 4 + 2 * 2 * 4);
        assertThat(page.all().duties()).isEqualTo(foreseen.size());
        AskLine months = line(page, "months");
        assertThat(months.first())
                .contains(PersianDate.of(lettered).plusMonths(2).date());
        assertThat(months.anew())
                .contains(PersianDate.of(PersianDate.of(today).plusMonths(2).date())
                        .format());
        assertThat(line(page, "received").anew()).isEmpty();
        assertThat(line(page, "quarterly").anew()).isEmpty();
    }

    @Test
    void whoeverAloneBearsItAnewIsNotShownTheDayOfThoseBefore() {
        LocalDate lettered = today.minusDays(20);
        BearerRule before = BearerRule.only(codes.getFirst());
        BearerRule after = BearerRule.only(codes.getLast());
        CircularText first = text(lettered, bearers, ask("ask", Force.MUST, before, fromLetter(2, Unit.MONTHS), ONE));
        CircularId circular = fixtures.issued(Optional.empty(), first, head);
        CircularText next = text(lettered, bearers, ask("ask", Force.MUST, after, fromLetter(2, Unit.MONTHS), ONE))
                .numbered(first.number(), lettered);
        AskLine line = line(page(fixtures.begin(Optional.of(circular), next, head)), "ask");
        LocalDate due = PersianDate.of(today).plusMonths(2).date();
        assertThat(line.first()).contains(due);
        assertThat(line.derivation()).contains(PersianDate.of(due).format());
        assertThat(line.anew()).isEmpty();
    }

    /** From early days, from the letter and from receipt, once and again and again. */
    private static Ask[] widened(BearerRule of) {
        return new Ask[] {
            ask("months", Force.MUST, of, fromLetter(2, Unit.MONTHS), ONE),
            ask("over", Force.MUST, of, fromLetter(3, Unit.DAYS), ONE),
            ask("working", Force.MUST, of, fromLetter(30, Unit.WORKING_DAYS), OTHER),
            ask("advised", Force.SHOULD, of, fromLetter(2, Unit.MONTHS), OTHER),
            ask("received", Force.MUST, of, within(2, Unit.MONTHS), "training-record"),
            ask("receivedworking", Force.MUST, of, within(10, Unit.WORKING_DAYS), "training-record"),
            ask("quarterly", Force.MUST, of, QUARTERLY, "oversight-report"),
            ask("yearly", Force.MUST, of, new DeadlineRule.EveryPeriod(Rhythm.YEAR, 0), "oversight-report"),
            ask("standing", Force.MUST, of, STANDING, ONE)
        };
    }

    private static DeadlineRule fromLetter(int amount, Unit unit) {
        return new DeadlineRule.Within(amount, unit, new Trigger.LetterDate());
    }

    private static AskLine line(BurdenPage page, String key) {
        return page.asks().stream()
                .filter(each -> each.fresh().ask().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Each duty that would be laid: of which ask, on whom, for which period, by when. */
    private List<String> foreseen(Draft draft) {
        Burdens.Burden burden = burdens.of(draft, head.by());
        return db
                .sql("""
                select ask, organ_id, period, coalesce(due_on::text, '') as due
                from duty.pub_foreseen(cast(:asks as jsonb), :today)""")
                .param("asks", burden.asked())
                .param("today", today)
                .query((row, number) -> String.join(
                        " ",
                        burden.asks().get(row.getInt("ask")).ask().key(),
                        row.getString("organ_id"),
                        row.getString("period"),
                        row.getString("due")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private List<String> laidSince(CircularId circular, long before) {
        return db
                .sql("""
                select a.key || ' ' || d.organ_id || ' ' || d.period || ' ' || coalesce(d.due_first::text, '') as line""" + LAID + " and d.id > :before")
                .param("circular", circular.value())
                .param("before", before)
                .query((row, number) -> row.getString("line"))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private long newestDuty() {
        return db.sql("select coalesce(max(id), 0) from duty.duty")
                .query(Long.class)
                .single();
    }

    @Test
    void whatTheseOrgansReportAlreadyIsToldFromWhatIsNew() {
        BearerRule two = BearerRule.ofOrgans(codes.subList(0, 2));
        CircularId standing =
                fixtures.issued(Optional.empty(), text(today, two, ask("old", Force.MUST, two, QUARTERLY, ONE)), head);
        CircularText text = text(
                today,
                bearers,
                ask("twin", Force.MUST, bearers, QUARTERLY, ONE),
                ask("again", Force.MUST, bearers, QUARTERLY, ONE),
                ask("yearly", Force.MUST, bearers, new DeadlineRule.EveryPeriod(Rhythm.YEAR, 0), ONE));
        BurdenPage page = page(fixtures.begin(Optional.empty(), text, head));

        assertThat(page.asks()).extracting(line -> line.count().known()).containsExactly(4L, 4L, 0L);
        assertThat(page.asks()).extracting(line -> line.count().fresh()).containsExactly(4L, 4L, 8L);
        assertThat(page.all().known()).isEqualTo(8);
        assertThat(page.all().answers()).as("one answer meets both twins").isEqualTo(12);
        Known known = page.asks().getFirst().known().getFirst();
        assertThat(known.duties()).isEqualTo(4);
        assertThat(known.action()).isEqualTo("کار old");
        assertThat(known.clause().href()).isEqualTo(path(standing) + "#para_1");
        assertThat(page.known()).hasSize(2);
    }

    @Test
    void theBusiestOfThemAreShownWithWhatTheyWillHaveOpen() {
        String busy = codes.get(2);
        Stream.of(1, 2, 3).forEach(each -> desk.duty(busy, 20, "کار", "N029"));
        CircularText text = text(today, bearers, ask("one", Force.MUST, bearers, QUARTERLY, ONE));
        Draft draft = fixtures.signed(fixtures.begin(Optional.empty(), text, head), head);
        List<Office> offices = page(draft).offices();
        fixtures.issue(draft, head);

        assertThat(offices).hasSize(4);
        Office first = offices.getFirst();
        assertThat(first.id()).isEqualTo(desk.organ(busy).id().value());
        assertThat(first.present()).isEqualTo(3);
        assertThat(first.fresh()).isEqualTo(2);
        offices.forEach(office -> assertThat(office.later()).isEqualTo(open(office.id())));
    }

    @Test
    void deadlinesThatClashAreShownWithWithWhatTheyClash() {
        LocalDate friday = today.plusDays(40).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        LocalDate nowruz =
                PersianDate.of(PersianDate.of(today).year() + 1, 1, 5).date();
        LocalDate quarter = Quarter.of(today).next().last();
        LocalDate busy = today.plusDays(50).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        codes.forEach(
                code -> desk.duty(code, (int) today.until(busy, java.time.temporal.ChronoUnit.DAYS), "کار", "N029"));
        CircularText text = text(
                today,
                bearers,
                ask("friday", Force.MUST, bearers, new DeadlineRule.ByDate(friday), ONE),
                ask("nowruz", Force.MUST, bearers, new DeadlineRule.ByDate(nowruz), ONE),
                ask("quarter", Force.MUST, bearers, new DeadlineRule.ByDate(quarter), ONE),
                ask("busy", Force.MUST, bearers, new DeadlineRule.ByDate(busy), ONE));
        List<Day> days = page(fixtures.begin(Optional.empty(), text, head)).days();

        assertThat(days.getFirst().due().day()).as("most is due then").isEqualTo(busy);
        assertThat(days.getFirst().due().known()).isEqualTo(4);
        assertThat(days).extracting(day -> day.due().day()).contains(friday, nowruz, quarter);
        assertThat(days)
                .filteredOn(day -> !day.due().day().equals(busy))
                .allMatch(day -> !day.clashes().isEmpty());
        assertThat(days).allMatch(day -> day.due().fresh() == 4 && day.due().organs() == 4);
    }

    @Test
    void whatItsAuthorMayHaveOverlookedIsNamed() {
        BearerRule nobody = BearerRule.builder()
                .kinds(List.of("MINISTRY"))
                .levels(List.of("COUNTY"))
                .build();
        String office = "office-" + UUID.randomUUID();
        organs.keepPostKind(office, "دستیار آزمون");
        BearerRule holders =
                BearerRule.builder().organs(codes).holdersOf(office).build();
        var appointed = Optional.of(new Arises(Arises.Kind.APPOINTMENT, "", "انتصاب"));
        CircularText asked = text(
                today,
                bearers,
                ask("nobody", Force.MUST, nobody, by(30), ONE),
                ask("vacant", Force.MUST, holders, by(30), ONE, List.of("ISSUER"), appointed),
                ask("past", Force.MUST, bearers, by(-1), ONE),
                ask("unaccepted", Force.MUST, bearers, by(30), ONE, List.of(), Optional.empty()),
                ask("unproved", Force.MUST, bearers, by(30), ""),
                ask("unappointed", Force.MUST, holders, by(30), ONE),
                ask("always", Force.MUST, bearers, STANDING, ONE),
                ask("fine", Force.MUST, bearers, by(30), ONE));
        List<CircularText.Clause> clauses = new ArrayList<>(asked.clauses());
        clauses.add(clause("para_98", ClauseForce.SHOULD, List.of()));
        clauses.add(clause("para_99", ClauseForce.MAY, List.of()));
        Draft draft = fixtures.begin(Optional.empty(), asked.saying(clauses), head);
        BurdenPage page = page(draft);

        assertThat(page.faults())
                .extracting(Fault::kind)
                .containsExactly(
                        Kind.NOBODY,
                        Kind.NO_HOLDER,
                        Kind.PAST,
                        Kind.NO_ACCEPTOR,
                        Kind.NO_EVIDENCE,
                        Kind.NOT_APPOINTED,
                        Kind.NO_DAY,
                        Kind.IDLE);
        assertThat(page.all().duties()).isEqualTo(12);
        assertThat(fixtures.issue(fixtures.signed(draft, head), head))
                .as("what cannot be laid is refused before anything is")
                .isInstanceOf(Issuing.Outcome.Refused.class);
    }

    private BurdenPage page(Draft draft) {
        return weighing.of(draft, head, new BurdenPage.Paths(List.of(), List.of()));
    }

    private DeadlineRule by(int days) {
        return new DeadlineRule.ByDate(today.plusDays(days));
    }

    private static DeadlineRule within(int amount, Unit unit) {
        return new DeadlineRule.Within(amount, unit, new Trigger.Receipt());
    }

    private void hold(String kind, String organ) {
        Actor holder = stage.actor(organ, Role.REFORM_OFFICER);
        for (int each = 0; each < 2; each++) {
            db.sql("""
                    insert into directory.post (organ_id, title, rank, kind, post_kind, holder_id, held_since)
                    values (:organ, 'پست آزمون', 'EXPERT', 'PERMANENT', :kind, :holder, :since)""")
                    .param("organ", holder.organ().id().value())
                    .param("kind", kind)
                    .param("holder", organs.personOf(holder.account()))
                    .param("since", today.minusDays(9))
                    .update();
        }
    }

    /** Duties and organs by the key of the ask; what lays nothing is left out. */
    private static Map<String, String> figures(BurdenPage page) {
        Map<String, String> found = new java.util.TreeMap<>();
        page.asks().stream()
                .filter(line -> line.count().duties() > 0)
                .forEach(line -> found.put(
                        line.fresh().ask().key(),
                        line.count().duties() + " " + line.count().organs()));
        return found;
    }

    private static Map<String, LocalDate> firsts(BurdenPage page) {
        Map<String, LocalDate> found = new java.util.TreeMap<>();
        page.asks()
                .forEach(line -> line.first()
                        .ifPresent(day -> found.put(line.fresh().ask().key(), day)));
        return found;
    }

    private static final String LAID = """
             from duty.duty d join duty.source s on s.id = d.source_id and s.kind = 'circular'
            join circular.ask a on a.id = s.ref join circular.clause l on l.id = a.clause_id
            where l.circular_id = :circular""";

    private Map<String, String> rows(CircularId circular) {
        Map<String, String> found = new java.util.TreeMap<>();
        db.sql("select a.key, count(*) || ' ' || count(distinct d.organ_id) as n" + LAID + " group by a.key")
                .param("circular", circular.value())
                .query((row, line) -> found.put(row.getString("key"), row.getString("n")))
                .list();
        return found;
    }

    private Map<String, LocalDate> firstRows(CircularId circular) {
        Map<String, LocalDate> found = new java.util.TreeMap<>();
        db.sql("select a.key, min(d.due_on) as day" + LAID + " and d.due_on is not null group by a.key")
                .param("circular", circular.value())
                .query((row, line) -> found.put(row.getString("key"), row.getObject("day", LocalDate.class)))
                .list();
        return found;
    }

    private long count(CircularId circular, String what) {
        return db.sql("select count(" + what + ")" + LAID)
                .param("circular", circular.value())
                .query(Long.class)
                .single();
    }

    private long open(long organ) {
        return db.sql("""
                select count(*) from duty.duty
                where organ_id = :organ and state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')""").param("organ", organ).query(Long.class).single();
    }

    private String path(CircularId circular) {
        return "/circulars/"
                + db.sql("select address from circular.circular where id = :circular")
                        .param("circular", circular.value())
                        .query(String.class)
                        .single();
    }
}
