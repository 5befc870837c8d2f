package ir.saman.circular.settle;

import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Candidate;
import ir.saman.circular.CircularText.Signatory;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.circular.Circulars;
import ir.saman.circular.RelayText;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
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
@Serves({"F1", "D1"})
class RelaySettleTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Circulars circulars;
    private final DeskFixtures desk;
    private final TestAccounts accounts;
    private final String number = "rs-" + UUID.randomUUID();
    private final String seal = "7" + number.replaceAll("[^0-9]", "");
    private final String stamp = "8" + number.replaceAll("[^0-9]", "");
    private PersianDate issued = PersianDate.of(1400, 1, 1);
    private CircularId circular = new CircularId(0);
    private AccountId writer = new AccountId(0);

    @Autowired
    RelaySettleTests(MockMvcTester mvc, JdbcClient db, Circulars circulars, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.circulars = circulars;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aRelayOfWhichNumberAndDateCannotBeRead() {
        issued = PersianDate.of(desk.today().minusDays(30));
        CircularText text = TestCirculars.asking(number, issued.date(), "outreach-record");
        circular = circulars.publish(text, List.of(unread()), By.SYSTEM);
        writer = accounts.in("N029", Role.ARSO_EXPERT);
    }

    @Test
    void whoWritesForTheIssuerIsLedToWhatIsUncertainInARelay() {
        assertThat(page()).contains(path());
        String form = body(mvc.get().uri(path()).with(as(writer)).exchange());
        assertThat(form).contains("سازمان مدیریت و برنامه‌ریزی", "سربرگ ابلاغ", "زیر امضا", path() + "?field=date");
        assertThat(body(mvc.get().uri(path() + "?field=date").with(as(writer)).exchange()))
                .as("a year is no day")
                .contains("مقداری از آن خوانده نمی‌شود", "شاید سال")
                .doesNotContain("value=\"۱۳۹۰\"");
    }

    @Test
    void aCandidateBecomesItsNumberAndTheOthersStayInItsHistory() {
        MvcTestResult asked = send(Map.of("field", "number", "choice", seal));
        assertThat(asked).hasStatusOk();
        assertThat(body(asked)).contains("قطعی شود", "مهلت هیچ تکلیفی دگرگون نمی‌شود", "اصل ابلاغ دیده شد");
        assertThat(settled()).as("asking settles nothing").isZero();

        assertThat(send(Map.of("field", "number", "choice", seal, "confirmed", "on")))
                .hasStatus(303);
        assertThat(settled()).isEqualTo(1);
        assertThat(accounts.ledgered(writer, "circular.relay.settle")).isEqualTo(1);
        assertThat(page())
                .contains("نامه " + Digits.persian(seal), "تاریخ ناخوانا", "اصل ابلاغ دیده شد", Digits.persian(stamp))
                .doesNotContain("شماره ناخوانا");
    }

    @Test
    void theTrueDayIsWrittenWhereNoCandidateIsOne() {
        PersianDate day = issued.plusDays(3);
        assertThat(send(Map.of("field", "date", "choice", "OTHER", "value", day.format(), "confirmed", "on")))
                .hasStatus(303);
        assertThat(page()).contains(day.format(), "شاید سال").doesNotContain("تاریخ ناخوانا");
        assertThat(db.sql("select day from circular.relay_settled where relay_id = :relay")
                        .param("relay", relay())
                        .query((row, count) -> row.getDate(1).toLocalDate())
                        .single())
                .isEqualTo(day.date());
    }

    @Test
    void aDayBeforeTheCircularOrToComeOrNoneOrWithoutEvidenceIsRefused() {
        for (String wrong : List.of(
                issued.plusDays(-1).format(),
                PersianDate.of(desk.today()).plusDays(1).format(),
                "1404/13/01",
                "")) {
            assertThat(send(Map.of("field", "date", "choice", "OTHER", "value", wrong, "confirmed", "on")))
                    .as(wrong)
                    .hasStatus(422);
        }
        assertThat(send(Map.of("field", "date", "choice", "۱۳۹۰", "confirmed", "on")))
                .as("a candidate that is no day")
                .hasStatus(422);
        assertThat(send(Map.of("field", "number", "choice", "", "confirmed", "on")))
                .as("unread it cannot stand")
                .hasStatus(422);
        assertThat(send(Map.of("field", "number", "choice", seal, "reason", " ", "confirmed", "on")))
                .hasStatus(422);
        assertThat(send(Map.of("field", "number", "choice", "<b>", "confirmed", "on")))
                .hasStatus(422);
        assertThat(settled()).isZero();
    }

    @Test
    void whatIsSettledIsSettledOnce() {
        send(Map.of("field", "number", "choice", seal, "confirmed", "on"));
        assertThat(send(Map.of("field", "number", "choice", stamp, "confirmed", "on")))
                .as("the same form again")
                .hasStatus(422);
        assertThat(send(Map.of("field", "number", "choice", seal, "confirmed", "on")))
                .hasStatus(422);
        assertThat(settled()).isEqualTo(1);
        assertThat(page()).contains("نامه " + Digits.persian(seal));
    }

    @Test
    void noOtherOrganAndNoOtherRoleSettlesIt() {
        for (AccountId stranger :
                List.of(accounts.in("N012", Role.ARSO_EXPERT), accounts.in("P20-T02", Role.ARSO_EXPERT))) {
            assertThat(mvc.get().uri(path()).with(as(stranger))).hasStatus(404);
            assertThat(post(path(), stranger)).hasStatus(404);
            assertThat(accounts.refusals(stranger)).isEqualTo(2);
        }
        for (Role role : List.of(Role.ORGAN_HEAD, Role.REFORM_OFFICER)) {
            assertThat(post(path(), accounts.in("P20-T02", role))).hasStatus(403);
        }
        assertThat(settled()).isZero();
    }

    @Test
    void aRelayIsFoundBelowItsOwnCircularOnly() {
        CircularId other =
                circulars.publish(TestCirculars.asking("o" + number, issued.date(), "outreach-record"), By.SYSTEM);
        String foreign = "/desk/circulars/" + other.value() + "/relays/" + relay() + "/settle";
        assertThat(mvc.get().uri(foreign).with(as(writer))).hasStatus(404);
        assertThat(post(foreign, writer)).hasStatus(404);
        assertThat(settled()).isZero();
    }

    @Test
    void aRelayOfTheFiveLettersIsSettledLikewise() {
        assertThat(body(mvc.get().uri("/circulars/519110").with(as(writer)).exchange()))
                .containsPattern("/desk/circulars/[0-9]+/relays/[0-9]+/settle");
    }

    private RelayText unread() {
        return new RelayText(
                "P20-T02",
                "",
                Optional.empty(),
                new Signatory("نام", "سمت"),
                "متن ابلاغ",
                new CircularText.Addressees("مخاطبان", BearerRule.only(TestCirculars.BEARER)),
                "",
                List.of(),
                List.of(),
                List.of(
                        new Uncertain(
                                "number",
                                "",
                                List.of(new Candidate(seal, "سربرگ ابلاغ"), new Candidate(stamp, "زیر امضا")),
                                "",
                                List.of()),
                        new Uncertain("date", "", List.of(new Candidate("۱۳۹۰", "شاید سال")), "", List.of())),
                List.of());
    }

    private MvcTestResult send(Map<String, String> given) {
        Map<String, String> form = new HashMap<>(Map.of("reason", "اصل ابلاغ دیده شد", "version", "0"));
        form.putAll(given);
        var request = mvc.post().uri(path()).with(as(writer)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(String path, AccountId who) {
        return mvc.post()
                .uri(path)
                .with(as(who))
                .with(csrf())
                .param("field", "number")
                .param("choice", seal)
                .param("reason", "بی‌مستند")
                .param("confirmed", "on")
                .exchange();
    }

    private String page() {
        return body(mvc.get().uri("/circulars/" + number).with(as(writer)).exchange());
    }

    private String path() {
        return "/desk/circulars/" + circular.value() + "/relays/" + relay() + "/settle";
    }

    private long relay() {
        return db.sql("select id from circular.relay where circular_id = :circular")
                .param("circular", circular.value())
                .query((row, count) -> row.getLong(1))
                .single();
    }

    private long settled() {
        return db.sql("select count(*) from circular.relay_settled where relay_id = :relay")
                .param("relay", relay())
                .query((row, count) -> row.getLong(1))
                .single();
    }
}
