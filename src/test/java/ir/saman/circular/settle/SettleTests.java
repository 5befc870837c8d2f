package ir.saman.circular.settle;

import static ir.saman.Altered.altered;
import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Candidate;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.circular.Circulars;
import ir.saman.circular.Drafts;
import ir.saman.circular.TestCirculars;
import ir.saman.circular.Version;
import ir.saman.circular.Versions;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Unit;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.secretariat.By;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves("F1")
class SettleTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Circulars circulars;
    private final Versions versions;
    private final DeskFixtures desk;
    private final TestAccounts accounts;
    private final String number = "s-" + UUID.randomUUID();
    private final String other = "o-" + UUID.randomUUID();
    private PersianDate letter = PersianDate.of(LocalDate.EPOCH);
    private String organ = "";
    private CircularId circular = new CircularId(0);
    private AccountId writer = new AccountId(0);

    @Autowired
    SettleTests(MockMvcTester mvc, JdbcClient db, Circulars circulars, Versions versions, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.circulars = circulars;
        this.versions = versions;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aCircularOfWhichNumberAndDateAreDoubtful() {
        organ = desk.below("N140");
        letter = PersianDate.of(desk.today().minusDays(10));
        circular = circulars.publish(doubtful(), By.SYSTEM);
        writer = accounts.in("N029", Role.ARSO_EXPERT);
    }

    @Test
    void theUncertainPartsStandWithTheirCandidatesAndWhatHangsOnThem() {
        assertThat(body(mvc.get().uri("/circulars/" + number).with(as(writer)).exchange()))
                .contains(path());
        assertThat(page("")).contains(number, other, "سربرگ", "شماره", path() + "?field=date");
        assertThat(page("?field=date")).contains("بند آزمون para_1", "خوانده نمی‌شود");
    }

    @Test
    void aTrueDayMovesTheLastDaysAndTheTextSaysSoInItsNextVersion() {
        String was = letter.plusMonths(1).format();
        PersianDate day = letter.plusDays(-30);
        String is = day.plusMonths(1).format();
        LocalDate due = due();
        MvcTestResult asked = send(Map.of("field", "date", "choice", "OTHER", "value", day.format()));
        assertThat(asked).hasStatusOk();
        assertThat(body(asked)).contains("مهلت ۱ تکلیف از " + was + " به " + is, "نسخه ۲");
        assertThat(due()).as("asking changes nothing").isEqualTo(due);
        assertThat(versions.of(circular)).hasSize(1);

        assertThat(send(Map.of("field", "date", "choice", "OTHER", "value", day.format(), "confirmed", "on")))
                .hasStatus(303);
        assertThat(due()).isEqualTo(day.plusMonths(1).date());
        CircularText text = versions.newest(circular).orElseThrow();
        assertThat(text.date()).isEqualTo(day.date());
        assertThat(text.uncertain()).extracting(Uncertain::field).containsExactly("number");
        assertThat(text.clauses().getFirst().text()).contains(is).doesNotContain(was);
        assertThat(versions.of(circular)).extracting(Version::number).containsExactly(1, 2);
        assertThat(versions.of(circular).getLast().note()).contains("اصل نامه");
        assertThat(accounts.ledgered(writer, "circular.settle")).isEqualTo(1);
        AccountId officer = accounts.in(organ, Role.REFORM_OFFICER);
        assertThat(body(mvc.get()
                        .uri("/desk/duties/" + duty())
                        .with(as(officer))
                        .exchange()))
                .contains("تاریخ نامه قطعی شد", is);
    }

    @Test
    void aNumberThatIsSettledIsFoundByWhatItWasTakenForToo() {
        assertThat(send(Map.of("field", "number", "choice", other, "confirmed", "on")))
                .hasStatus(303);
        for (String asked : List.of(number, other, "k-" + other)) {
            assertThat(mvc.get().uri("/circulars/" + asked).with(as(writer)))
                    .as(asked)
                    .hasStatusOk();
        }
        assertThat(circulars.find(number)).contains(circular);
        assertThat(versions.newest(circular).orElseThrow().number()).isEqualTo(other);
        assertThat(body(mvc.get().uri("/circulars/" + number).with(as(writer)).exchange()))
                .contains("/circulars/" + other + "?version=1");
    }

    @Test
    void whatIsNoDayOrADayToComeOrWithoutEvidenceIsRefused() {
        for (String wrong : List.of("", "1404/13/01", letter.plusMonths(12).format())) {
            MvcTestResult refused = send(Map.of("field", "date", "choice", "OTHER", "value", wrong, "confirmed", "on"));
            assertThat(refused).as(wrong).hasStatus(422);
        }
        assertThat(send(Map.of("field", "date", "choice", "1300/01/01", "confirmed", "on")))
                .as("never a candidate")
                .hasStatus(422);
        assertThat(send(Map.of("field", "number", "choice", other, "reason", " ", "confirmed", "on")))
                .hasStatus(422);
        assertThat(versions.of(circular)).hasSize(1);
    }

    @Test
    void whoComesSecondIsTold() {
        send(Map.of("field", "number", "choice", other, "confirmed", "on"));
        assertThat(send(Map.of("field", "number", "choice", number, "confirmed", "on")))
                .hasStatus(422);
        assertThat(send(Map.of("field", "date", "choice", letter.format(), "confirmed", "on")))
                .as("of a version before")
                .hasStatus(303);
        assertThat(versions.of(circular)).hasSize(2);
    }

    @Test
    void nothingIsSettledWhileAnAmendmentIsWritten(@Autowired Drafts drafts) {
        By by = new By(
                Optional.of(writer.value()),
                Optional.of(desk.organ("N029").id().value()),
                Optional.empty(),
                Optional.empty());
        drafts.begin(desk.organ("N029").id(), Optional.of(circular), doubtful(), by);
        assertThat(body(send(Map.of("field", "number", "choice", other, "confirmed", "on"))))
                .contains("پیش‌نویس اصلاح");
        assertThat(versions.of(circular)).hasSize(1);
    }

    @Test
    void whoDoesNotWriteForTheIssuerSettlesNothing() {
        assertThat(mvc.get().uri(path()).with(as(accounts.in("N012", Role.ARSO_EXPERT))))
                .hasStatus(404);
        assertThat(mvc.get().uri(path()).with(as(accounts.in("N029", Role.ORGAN_HEAD))))
                .hasStatus(403);
    }

    private CircularText doubtful() {
        CircularText text = TestCirculars.asking(number, letter.date(), BearerRule.only(organ), "outreach-record");
        CircularText.Clause clause = text.clauses().getFirst();
        CircularText.Ask counted = altered(
                clause.asks().getFirst(),
                Map.of("deadline", new DeadlineRule.Within(1, Unit.MONTHS, new Trigger.LetterDate())));
        String words = "تا یک ماه (" + letter.plusMonths(1).format() + ")";
        var uncertain = List.of(
                new Uncertain(
                        "number",
                        number,
                        List.of(
                                new Candidate(number, "سربرگ"),
                                new Candidate(other, "پای برگ"),
                                new Candidate("k-" + other, "مهر")),
                        "",
                        List.of()),
                new Uncertain(
                        "date",
                        letter.format(),
                        List.of(new Candidate(letter.format(), "سربرگ"), new Candidate("۸۸۳۲۴/۱۸", "سربرگ، ناخوانا")),
                        "",
                        List.of("para_1")));
        return altered(
                text,
                Map.of(
                        "uncertain",
                        uncertain,
                        "clauses",
                        List.of(altered(clause, Map.of("text", words, "asks", List.of(counted))))));
    }

    private String page(String query) {
        return body(mvc.get().uri(path() + query).with(as(writer)).exchange());
    }

    private MvcTestResult send(Map<String, String> given) {
        Map<String, String> form = new HashMap<>(Map.of("reason", "اصل نامه دیده شد", "version", "1"));
        form.putAll(given);
        var request = mvc.post().uri(path()).with(as(writer)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String path() {
        return "/desk/circulars/" + circular.value() + "/settle";
    }

    private LocalDate due() {
        return db.sql("select due_on from duty.duty where id = :duty")
                .param("duty", duty())
                .query(LocalDate.class)
                .single();
    }

    private long duty() {
        return db.sql("""
                select d.id from duty.duty d join directory.organ o on o.id = d.organ_id where o.code = :organ""").param("organ", organ).query(Long.class).single();
    }
}
