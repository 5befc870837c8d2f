package ir.saman.circular.page;

import static ir.saman.directory.TestAccounts.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.Circulars;
import ir.saman.circular.Draft;
import ir.saman.circular.DraftFixtures;
import ir.saman.circular.Issuing;
import ir.saman.circular.RelayText;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is confidential, and what was: nobody reads it whom it does not concern. */
@SamanTest
@Serves("F1")
class OnceConfidentialTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftFixtures fixtures;

    @Autowired
    private Circulars circulars;

    @Autowired
    private Issuing issuing;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private final String number = "o-" + UUID.randomUUID();
    private String bearer = "";

    @BeforeEach
    void aBearer() {
        bearer = desk.below("N140");
    }

    /** The public library is others' to count. */
    @AfterEach
    void outOfTheLibrary() {
        db.sql("update circular.circular set classification = 'CONFIDENTIAL' where number = :number")
                .param("number", number)
                .update();
    }

    @Test
    void theVersionThatWasConfidentialStaysSoWhenItsCircularIsOpened() {
        LocalDate today = Tehran.today(clock);
        CircularText text =
                TestCirculars.asking(number, today.minusDays(9), BearerRule.only(bearer), "outreach-record");
        By head = fixtures.head("N029");
        CircularId circular = fixtures.issued(Optional.empty(), text, head);
        fixtures.issued(Optional.of(circular), fixtures.ordinary(text), head);
        List<String> open = List.of(
                "/circulars/" + number,
                "/circular-readings/" + circular.value(),
                "/circular-files/" + circular.value() + ".xml");
        List<String> closed = List.of(
                "/circulars/" + number + "?version=1",
                "/circulars/" + number + "?on="
                        + PersianDate.of(today.minusDays(1)).format(),
                "/circular-readings/" + circular.value() + "?version=1",
                "/circular-files/" + circular.value() + ".pdf?version=1",
                "/circular-files/" + circular.value() + ".xml?version=1",
                "/circular-files/" + circular.value() + ".ics?version=1");
        AccountId concerned = new TestAccounts(db).in(bearer, Role.REFORM_OFFICER);
        AccountId stranger = new TestAccounts(db).in("N012", Role.ORGAN_HEAD);
        assertThat(open).allSatisfy(path -> assertThat(mvc.get().uri(path)).hasStatusOk());
        assertThat(closed).allSatisfy(path -> {
            assertThat(mvc.get().uri(path)).hasStatus(404);
            assertThat(mvc.get().uri(path).with(as(stranger))).hasStatus(404);
            assertThat(mvc.get().uri(path).with(as(concerned))).hasStatusOk();
        });
    }

    @Test
    void whatWasSaidOfAConfidentialVersionIsNotForEveryoneWhenItsCircularIsOpened() {
        CircularText text = TestCirculars.asking(
                number, Tehran.today(clock).minusDays(9), BearerRule.only(bearer), "outreach-record");
        By head = fixtures.head("N029");
        CircularId circular = fixtures.issued(Optional.empty(), text, head);
        circulars.relay(circular, relay("ابلاغ پوشیده"), Optional.empty(), head);
        AccountId asker = ask(circular, "پرسش پوشیده");
        amend(circular, TestCirculars.reworded(text, "متن پوشیده"), "علت پوشیده", head);
        amend(circular, fixtures.ordinary(text), "علت آشکار", head);
        circulars.relay(circular, relay("ابلاغ آشکار"), Optional.empty(), head);
        ask(circular, "پرسش آشکار");

        String graph = "/circular-graph/" + circular.value();
        String page = "/circulars/" + number;
        for (String shown : List.of(body(page, Optional.empty()), body(page, Optional.of(stranger())))) {
            assertThat(shown)
                    .contains("ابلاغ آشکار", "علت آشکار", "پرسش آشکار")
                    .doesNotContain("پوشیده", "version=1", "version=2");
        }
        assertThat(body(page, Optional.of(asker)))
                .contains("ابلاغ آشکار", "ابلاغ پوشیده", "علت پوشیده", "پرسش پوشیده", "version=1");
        for (String shown : List.of(body(graph, Optional.empty()), body(graph, Optional.of(stranger())))) {
            assertThat(shown).contains("علت آشکار").doesNotContain("پوشیده", "version=2");
        }
        assertThat(body(graph, Optional.of(asker))).contains("علت آشکار", "علت پوشیده");
        assertThat(body("/circular-graph", Optional.empty())).doesNotContain("علت پوشیده");
    }

    @Test
    void whatWasAnsweredAndAmendedWhileItWasConfidentialIsNotForEveryoneLater() {
        CircularText text = fixtures.ordinary(TestCirculars.asking(
                number, Tehran.today(clock).minusDays(9), BearerRule.only(bearer), "outreach-record"));
        By head = fixtures.head("N029");
        CircularId circular = fixtures.issued(Optional.empty(), text, head);
        AccountId asker = asked(circular, "پرسش آزمون");
        amend(circular, TestCirculars.classified(text, "CONFIDENTIAL"), "علت پوشیده", head);
        answer(circular);
        amend(circular, text, "علت آشکار", head);

        String page = "/circulars/" + number;
        String file = "/circular-files/" + circular.value() + ".xml";
        for (Optional<AccountId> reader : List.of(Optional.<AccountId>empty(), Optional.of(stranger()))) {
            assertThat(body(page, reader)).doesNotContain("پرسش آزمون");
            assertThat(body(file, reader)).contains("amended_3").doesNotContain("amended_2");
        }
        assertThat(body(page, Optional.of(asker))).contains("پاسخ پرسش آزمون");
        assertThat(body(file, Optional.of(asker))).contains("amended_2", "amended_3");
    }

    @Test
    void whatWasSaidOfAnOpenVersionIsHiddenWithACircularThatBecameConfidential() {
        CircularText text = fixtures.ordinary(TestCirculars.asking(
                number, Tehran.today(clock).minusDays(9), BearerRule.only(bearer), "outreach-record"));
        By head = fixtures.head("N029");
        CircularId circular = fixtures.issued(Optional.empty(), text, head);
        circulars.relay(circular, relay("ابلاغ نخست"), Optional.empty(), head);
        String page = "/circulars/" + number;
        assertThat(body(page, Optional.empty())).contains("ابلاغ نخست");
        amend(circular, TestCirculars.classified(text, "CONFIDENTIAL"), "علت دوم", head);
        for (String path : List.of(page, page + "?version=1", "/circular-graph/" + circular.value())) {
            assertThat(mvc.get().uri(path)).hasStatus(404);
            assertThat(mvc.get().uri(path).with(as(stranger()))).hasStatus(404);
        }
        AccountId concerned = new TestAccounts(db).in(bearer, Role.REFORM_OFFICER);
        assertThat(body(page, Optional.of(concerned))).contains("ابلاغ نخست", "علت دوم");
        assertThat(body(page + "?version=1", Optional.of(concerned))).contains("ابلاغ نخست");
    }

    @Test
    void oldWordsThatNameAConfidentialSuccessorAreNeutralisedAndNoOthers() throws IOException {
        By head = fixtures.head("N029");
        CircularId old = ended(number, "CONFIDENTIAL", head);
        CircularId other = ended(number + "-2", "ORDINARY", head);
        String named = "بخشنامه ن — ۱۴۰۵/۰۱/۰۱ جایگزین آن شد";
        for (CircularId each : List.of(old, other)) {
            db.sql("update circular.circular set end_note = :words where id = :id")
                    .param("words", named)
                    .param("id", each.value())
                    .update();
            db.sql("update duty.duty d set end_reason = :words from duty.source s where " + OF)
                    .param("words", named)
                    .param("id", each.value())
                    .update();
        }
        db.sql(
                        "update duty.duty set end_reason = 'سخن کسی' where id = (select min(d.id) from duty.duty d, duty.source s where "
                                + OF + ")")
                .param("id", old.value())
                .update();
        String migration = Files.readString(
                Path.of("src/main/resources/db/migration/circular/V14050908_1300__ended_by_a_closed_text.sql"));
        db.sql(migration).update();
        db.sql(migration).update();
        String neutral = "متن دیگری جایگزین آن شد";
        assertThat(note(old)).isEqualTo(neutral);
        assertThat(reasons(old)).containsExactlyInAnyOrder(neutral, "سخن کسی");
        assertThat(note(other)).isEqualTo(named);
        assertThat(reasons(other)).containsExactly(named);
        db.sql(
                        "update circular.circular set classification = 'CONFIDENTIAL' where id = :id or ended_by = :id or id = (select ended_by from circular.circular where id = :id)")
                .param("id", other.value())
                .update();
    }

    private static final String OF = """
            s.id = d.source_id and s.kind = 'circular' and s.ref in (
              select a.id from circular.ask a join circular.clause l on l.id = a.clause_id where l.circular_id = :id)""";

    /** An open circular that one of that classification has replaced. */
    private CircularId ended(String called, String classification, By head) {
        LocalDate today = Tehran.today(clock);
        CircularText text = TestCirculars.asking(
                called, today.minusDays(9), BearerRule.only(bearer), "outreach-record", "preparation-record");
        CircularId old = fixtures.issued(Optional.empty(), fixtures.ordinary(text), head);
        CircularText heir = TestCirculars.replacing(
                TestCirculars.asking(called + "-heir", today, BearerRule.only(bearer), "outreach-record"), called);
        fixtures.issued(Optional.empty(), TestCirculars.classified(heir, classification), head);
        return old;
    }

    private String note(CircularId circular) {
        return db.sql("select end_note from circular.circular where id = :id")
                .param("id", circular.value())
                .query(String.class)
                .single();
    }

    private List<String> reasons(CircularId circular) {
        return db.sql("select distinct d.end_reason from duty.duty d, duty.source s where d.end_reason is not null and "
                        + OF)
                .param("id", circular.value())
                .query((row, line) -> row.getString(1))
                .list();
    }

    private void amend(CircularId circular, CircularText text, String why, By head) {
        Draft draft = fixtures.signed(Optional.of(circular), text, head);
        assertThat(issuing.issue(new Issuing.Order(draft, why, Map.of()), head))
                .isInstanceOf(Issuing.Outcome.Issued.class);
    }

    /** A bearer's question that was answered at once. */
    private AccountId ask(CircularId circular, String words) {
        AccountId asker = asked(circular, words);
        answer(circular);
        return asker;
    }

    private AccountId asked(CircularId circular, String words) {
        AccountId asker = new TestAccounts(db).in(bearer, Role.REFORM_OFFICER);
        db.sql("""
                insert into circular.question (circular_id, anchor, organ_id, issuer_id, question, asked_at, asked_by)
                select c.id, 'para_1', (select id from directory.organ where code = :bearer), c.issuer_id, :words, :at, :asker
                from circular.circular c where c.id = :circular""")
                .param("circular", circular.value())
                .param("bearer", bearer)
                .param("words", words)
                .param("at", Timestamp.from(clock.instant()))
                .param("asker", asker.value())
                .update();
        return asker;
    }

    /** Answers what was asked of it. */
    private void answer(CircularId circular) {
        db.sql("""
                update circular.question set answer = 'پاسخ ' || question, answered_at = :at, answered_by = asked_by
                where circular_id = :circular and answer is null""")
                .param("circular", circular.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static RelayText relay(String words) {
        return new RelayText(
                "N012",
                "r-" + UUID.randomUUID(),
                Optional.empty(),
                new CircularText.Signatory("نام", "سمت"),
                words,
                new CircularText.Addressees("مخاطبان", BearerRule.only("N012")),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private AccountId stranger() {
        return new TestAccounts(db).in("N012", Role.ORGAN_HEAD);
    }

    private String body(String path, Optional<AccountId> reader) {
        var request = mvc.get().uri(path);
        var answer = reader.map(who -> request.with(as(who))).orElse(request).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    @Test
    void whatAsksNothingIsReadByItsIssuerAndItsAddressees() {
        CircularText asking = TestCirculars.asking(number, LocalDate.of(2026, 3, 25), BearerRule.only(bearer));
        circulars.publish(asking.saying(List.of(DraftFixtures.clause("para_1", List.of()))), By.SYSTEM);
        var accounts = new TestAccounts(db);
        for (AccountId concerned :
                List.of(accounts.in(bearer, Role.REFORM_OFFICER), accounts.in("N029", Role.ORGAN_HEAD))) {
            assertThat(mvc.get().uri("/circulars/" + number).with(as(concerned)))
                    .hasStatusOk();
        }
        AccountId stranger = accounts.in("N012", Role.ORGAN_HEAD);
        assertThat(mvc.get().uri("/circulars/" + number).with(as(stranger))).hasStatus(404);
        assertThat(mvc.get().uri("/circulars/" + number)).hasStatus(404);
        assertThat(accounts.refusals(stranger)).isEqualTo(1);
    }
}
