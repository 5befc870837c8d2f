package ir.saman.circular;

import static ir.saman.circular.DraftFixtures.withinTwoMonths;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Issuing.EndingAsk;
import ir.saman.circular.Issuing.Fate;
import ir.saman.circular.Issuing.Outcome;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamanTest
@Serves({"F1", "F6"})
class AmendingTests {

    @Autowired
    private DraftFixtures fixtures;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    @Autowired
    private Wording wording;

    @Autowired
    private Duties duties;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private final String number = "a-" + UUID.randomUUID();
    private String first = "";
    private String second = "";
    private By head = By.SYSTEM;
    private LocalDate lettered = LocalDate.EPOCH;

    @BeforeEach
    void twoOrgansAndAHead() {
        first = desk.below("N140");
        second = desk.below("N140");
        head = fixtures.head("N029");
        lettered = today().minusYears(1);
    }

    @Test
    void whoeverBearsItOnlySinceAnAmendmentHasTheWholeTimeFromThere() {
        CircularId circular = fixtures.issued(Optional.empty(), text(withinTwoMonths("para_1", of(first))), head);
        assertThat(states(first)).containsExactly(Map.entry("BEFORE", due(lettered)));
        Draft wider = fixtures.signed(Optional.of(circular), text(withinTwoMonths("para_1", of(first, second))), head);
        assertThat(fixtures.issue(wider, onUnderTheirLike(wider), head))
                .isInstanceOfSatisfying(
                        Outcome.Issued.class,
                        issued -> assertThat(issued.circular()).isEqualTo(circular));
        assertThat(states(second)).containsExactly(Map.entry("OPEN", due(today())));
        assertThat(duties.deadline(duty(second), today()).derivation()).contains(shown(due(today())));
        assertThat(states(first)).as("who bore it before counts on").containsEntry("BEFORE", due(lettered));
        assertThat(duties.deadline(duty(first), today()).derivation()).contains(shown(due(lettered)));
    }

    @Test
    void theDeadlineShownIsTheOneLaid() {
        CircularId circular = fixtures.issued(Optional.empty(), text(withinTwoMonths("para_1", of(first))), head);
        CircularText longer = text(withinTwoMonths("para_1", of(first)), withinTwoMonths("para_2", of(second)));
        Draft draft = fixtures.signed(Optional.of(circular), longer, head);
        Wording.Words foreseen = wording.of(draft, draft.text());
        assertThat(derivation(foreseen, longer, 0)).contains(shown(due(lettered)));
        assertThat(derivation(foreseen, longer, 1)).contains(shown(due(today())));
        fixtures.issue(draft, head);
        Version newest = versions.of(circular).getLast();
        Wording.Words shown = wording.of(circular, newest, longer);
        assertThat(derivation(shown, longer, 0)).contains(shown(due(lettered)));
        assertThat(derivation(shown, longer, 1)).contains(shown(due(today())));
        assertThat(states(second)).containsExactly(Map.entry("OPEN", due(today())));
    }

    @Test
    void theNextVersionKeepsTheNumberAndTheDayOfItsLetter() {
        CircularText text = text(withinTwoMonths("para_1", of(first)));
        CircularId circular = fixtures.issued(Optional.empty(), text, head);
        CircularText renumbered = text.numbered(number + "/2", today());
        Draft begun = fixtures.signed(Optional.of(circular), renumbered, head);
        assertThat(begun.text()).isEqualTo(text);
        Draft written = fixtures.step(begun, Draft.State.WRITING, head);
        drafts.save(written, renumbered, head);
        Draft saved = drafts.find(written.id()).orElseThrow();
        assertThat(saved.text()).isEqualTo(text);
        db.sql("update circular.draft set document = :document where id = :draft")
                .param("document", versions.document(renumbered))
                .param("draft", saved.id())
                .update();
        Draft forged = fixtures.signed(drafts.find(saved.id()).orElseThrow(), head);
        assertThat(fixtures.issue(forged, head)).isInstanceOf(Outcome.Refused.class);
    }

    private Map<Long, Fate> onUnderTheirLike(Draft draft) {
        Map<Long, Fate> fates = new HashMap<>();
        for (EndingAsk ask : issuing.ending(draft, head)) {
            fates.put(ask.id(), new Fate.GoesOn(ask.anchor(), ask.key(), Duties.Choice.KEEP));
        }
        return fates;
    }

    private CircularText text(Clause... clauses) {
        return TestCirculars.asking(number, lettered).saying(List.of(clauses));
    }

    private static String derivation(Wording.Words words, CircularText text, int clause) {
        Clause asked = text.clauses().get(clause);
        Ask ask = asked.asks().getFirst();
        return words.of(asked, ask).derivation();
    }

    private static BearerRule of(String... codes) {
        return BearerRule.ofOrgans(List.of(codes));
    }

    private LocalDate today() {
        return Tehran.today(clock);
    }

    private static LocalDate due(LocalDate day) {
        return PersianDate.of(day).plusMonths(2).date();
    }

    private static String shown(LocalDate day) {
        return PersianDate.of(day).format();
    }

    /** By when the organ's duties are due, by state. */
    private Map<String, LocalDate> states(String organ) {
        Map<String, LocalDate> found = new HashMap<>();
        db.sql(
                        "select state, due_on from duty.duty where organ_id = (select id from directory.organ where code = :organ)")
                .param("organ", organ)
                .query((row, line) -> found.put(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
        return found;
    }

    private DutyId duty(String organ) {
        return db.sql("""
                select max(id) from duty.duty where organ_id = (select id from directory.organ where code = :organ)""")
                .param("organ", organ)
                .query((row, line) -> new DutyId(row.getLong(1)))
                .single();
    }
}
