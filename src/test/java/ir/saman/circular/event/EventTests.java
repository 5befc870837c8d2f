package ir.saman.circular.event;

import static ir.saman.Altered.altered;
import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.Arises;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.secretariat.By;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves("F1")
class EventTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Circulars circulars;
    private final DeskFixtures desk;
    private final TestAccounts accounts;
    private String first = "";
    private String second = "";
    private AccountId reporter = new AccountId(0);
    private long ask;

    @Autowired
    EventTests(MockMvcTester mvc, JdbcClient db, Circulars circulars, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.circulars = circulars;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aClauseThatWaitsForAnEvent() {
        first = desk.below("N012");
        second = desk.below("N012");
        String reports = desk.below("N012");
        reporter = accounts.in(reports, Role.REFORM_OFFICER);
        ask = waiting(BearerRule.only(first), reports);
    }

    @Test
    void itAsksFirstAndThenLaysItsOneDuty() {
        MvcTestResult asked = send(reporter, Map.of());
        assertThat(asked).hasStatusOk();
        assertThat(body(asked)).contains("پس گرفته نمی‌شود");
        assertThat(laid()).isZero();
        assertThat(send(reporter, Map.of("confirmed", "on"))).hasStatus(303);
        assertThat(laid()).isEqualTo(1);
    }

    @Test
    void theSameEventToldAgainLaysNothing() {
        send(reporter, Map.of("confirmed", "on"));
        assertThat(send(reporter, Map.of("confirmed", "on"))).hasStatus(303);
        assertThat(laid()).isEqualTo(1);
        send(reporter, Map.of("confirmed", "on", "key", "نامه ۸"));
        assertThat(laid()).isEqualTo(2);
    }

    @Test
    void whereSeveralCouldBearItOneIsNamed() {
        AccountId issuer = accounts.in("N029", Role.ARSO_EXPERT);
        ask = waiting(BearerRule.ofOrgans(List.of(first, second)), first);
        MvcTestResult refused = send(issuer, Map.of("confirmed", "on"));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("id=\"f-bearer-error\"");
        long other = desk.organ("N140").id().value();
        assertThat(send(issuer, Map.of("confirmed", "on", "bearer", Long.toString(other))))
                .hasStatus(422);
        long named = desk.organ(second).id().value();
        assertThat(send(issuer, Map.of("confirmed", "on", "bearer", Long.toString(named))))
                .hasStatus(303);
        assertThat(laid()).isEqualTo(1);
    }

    @Test
    void aDayThatHasNotComeOrIsNoneAndAKeyThatSaysNothingAreRefused() {
        String tomorrow = PersianDate.of(desk.today().plusDays(1)).format();
        for (String day : List.of("", "1404/12/30", tomorrow, "1390/01/01")) {
            assertThat(body(send(reporter, Map.of("on", day)))).contains("id=\"f-on-error\"");
        }
        for (String key : List.of("", "آ".repeat(61))) {
            assertThat(body(send(reporter, Map.of("key", key)))).contains("id=\"f-key-error\"");
        }
    }

    @Test
    void onlyTheIssuerAndWhomTheClauseNamesMayReport() {
        AccountId bearer = accounts.in(first, Role.REFORM_OFFICER);
        assertThat(mvc.get().uri(path()).with(as(bearer))).hasStatus(404);
        assertThat(accounts.refusals(bearer)).isEqualTo(1);
        assertThat(mvc.get().uri(path()).with(as(accounts.in("N029", Role.ARSO_EXPERT))))
                .hasStatusOk();
        assertThat(mvc.get().uri("/desk/circular-events/0").with(as(reporter))).hasStatus(404);
    }

    private long waiting(BearerRule bearers, String reports) {
        CircularText text =
                TestCirculars.asking("e-" + UUID.randomUUID(), desk.today().minusDays(10), bearers, "outreach-record");
        Clause clause = text.clauses().getFirst();
        Ask waiting = altered(
                clause.asks().getFirst(),
                Map.of(
                        "deadline", new DeadlineRule.Once(""),
                        "arises", Optional.of(new Arises(Arises.Kind.EVENT, "vacant", "اعلام آزمون")),
                        "reportedBy", Optional.of(BearerRule.only(reports))));
        Clause changed = altered(clause, Map.of("asks", List.of(waiting)));
        CircularId circular = circulars.publish(text.saying(List.of(changed)), By.SYSTEM);
        return db.sql(
                        "select a.id from circular.ask a join circular.clause l on l.id = a.clause_id where l.circular_id = :circular")
                .param("circular", circular.value())
                .query(Long.class)
                .single();
    }

    private MvcTestResult send(AccountId who, Map<String, String> changed) {
        Map<String, String> form =
                new HashMap<>(Map.of("on", PersianDate.of(desk.today()).format(), "key", "نامه ۷"));
        form.putAll(changed);
        var request = mvc.post().uri(path()).with(as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String path() {
        return "/desk/circular-events/" + ask;
    }

    private int laid() {
        return db.sql(
                        "select count(*) from duty.duty d join duty.source s on s.id = d.source_id where s.kind = 'circular' and s.ref = :ask")
                .param("ask", ask)
                .query(Integer.class)
                .single();
    }
}
