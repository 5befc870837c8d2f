package ir.saman.circular.reminder;

import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.text.PersianText;
import ir.saman.secretariat.By;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves("F6")
class ReminderTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Circulars circulars;
    private final DeskFixtures desk;
    private final TestAccounts accounts;
    private String late = "";
    private CircularId circular = new CircularId(0);
    private AccountId head = new AccountId(0);

    @Autowired
    ReminderTests(MockMvcTester mvc, JdbcClient db, Circulars circulars, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.circulars = circulars;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aCircularFollowedForAYear() {
        late = desk.below("N012");
        circular = circulars.publish(
                TestCirculars.asking(
                        "m-" + UUID.randomUUID(),
                        desk.today().minusYears(1),
                        BearerRule.ofOrgans(List.of(late)),
                        "outreach-record"),
                By.SYSTEM);
        circulars.trackFrom(circular, desk.today().minusYears(1), By.SYSTEM);
        head = accounts.in("N029", Role.ORGAN_HEAD);
    }

    @Test
    void oneSignedLetterWithTheListGoesToAllWhoAreLate() {
        AccountId officer = accounts.in(late, Role.REFORM_OFFICER);
        assertThat(body(open(head))).contains("۱ دستگاه", "واحد آزمون " + late);
        assertThat(send(Map.of())).hasStatus(303);
        assertThat(sent()).isEqualTo(1);
        assertThat(accounts.ledgered(head, "circular.remind")).isEqualTo(1);
        assertThat(accounts.ledgered(head, "secretariat.sign")).isEqualTo(1);
        assertThat(db.sql("select count(*) from secretariat.notice where account_id = :id and text like '%تذکر داد%'")
                        .param("id", officer.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLetterIsAPdf() {
        send(Map.of());
        long id = db.sql("select id from circular.reminder where circular_id = :circular")
                .param("circular", circular.value())
                .query(Long.class)
                .single();
        assertThat(body(open(head))).contains(path() + "/" + id);
        MvcTestResult pdf = mvc.get().uri(path() + "/" + id).with(as(head)).exchange();
        assertThat(pdf).hasStatusOk();
        assertThat(body(pdf)).startsWith("%PDF");
        assertThat(mvc.get().uri(path() + "/0").with(as(head))).hasStatus(404);
    }

    @Test
    void aSecondWithinADayAsksAgain() {
        send(Map.of());
        MvcTestResult refused = send(Map.of());
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("name=\"again\"");
        assertThat(sent()).isEqualTo(1);
        assertThat(send(Map.of("again", "on"))).hasStatus(303);
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void anotherOneSentTwiceInOneBreathIsOne() {
        send(Map.of());
        Map<String, String> form = Map.of("again", "on", "last", Long.toString(newest()));
        assertThat(body(open(head))).contains("name=\"last\" value=\"" + newest() + "\"");
        assertThat(send(form)).hasStatus(303);
        MvcTestResult second = send(form);
        assertThat(second).hasStatus(422);
        assertThat(body(second)).contains("name=\"again\"", "name=\"last\" value=\"" + newest() + "\"");
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void theRemindedReadTheLetter() throws IOException {
        AccountId officer = accounts.in(late, Role.REFORM_OFFICER);
        send(Map.of());
        String received = "/desk/reminders/" + newest();
        assertThat(db.sql("select link from secretariat.notice where account_id = :id and text like '%تذکر داد%'")
                        .param("id", officer.value())
                        .query(String.class)
                        .single())
                .isEqualTo(received);
        assertThat(body(mvc.get().uri(received).with(as(officer)).exchange()))
                .contains("تذکر آزمون", received + "/letter");
        MvcTestResult pdf =
                mvc.get().uri(received + "/letter").with(as(officer)).exchange();
        assertThat(pdf).hasStatusOk();
        try (PDDocument letter = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertThat(PersianText.normalise(stripper.getText(letter)).replaceAll("\\s+", ""))
                    .contains("محرمانه", "مهم");
        }
        AccountId stranger = accounts.in(desk.below("N012"), Role.REFORM_OFFICER);
        assertThat(mvc.get().uri(received).with(as(stranger))).hasStatus(404);
        assertThat(mvc.get().uri(received + "/letter").with(as(stranger))).hasStatus(404);
        assertThat(mvc.get().uri("/desk/reminders/0").with(as(officer))).hasStatus(404);
        assertThat(accounts.refusals(stranger)).isEqualTo(2);
    }

    @Test
    void withoutTheSignersPasswordNothingIsSent() {
        MvcTestResult refused = send(Map.of("password", "another one 12 stones"));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("id=\"f-password-error\"").doesNotContain("another one");
        assertThat(send(Map.of("body", " "))).hasStatus(422);
        assertThat(sent()).isZero();
    }

    @Test
    void onlyTheHeadOfTheIssuerReminds() {
        assertThat(open(accounts.in("N012", Role.ORGAN_HEAD))).hasStatus(404);
        assertThat(open(accounts.in("N029", Role.ARSO_EXPERT))).hasStatus(403);
    }

    @Test
    void whereNobodyIsLateThereIsNothingToSend() {
        circular = circulars.publish(
                TestCirculars.asking("m-" + UUID.randomUUID(), desk.today(), BearerRule.only(late), "outreach-record"),
                By.SYSTEM);
        assertThat(body(open(head))).contains("تکلیف معوق ندارد").doesNotContain("name=\"password\"");
        assertThat(send(Map.of())).hasStatus(422);
    }

    private MvcTestResult open(AccountId who) {
        return mvc.get().uri(path()).with(as(who)).exchange();
    }

    private MvcTestResult send(Map<String, String> changed) {
        Map<String, String> form =
                new HashMap<>(Map.of("post", "رئیس", "body", "تذکر آزمون", "password", TestAccounts.PASSWORD));
        form.put("last", Long.toString(newest()));
        form.putAll(changed);
        var request = mvc.post().uri(path()).with(as(head)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String path() {
        return "/desk/circulars/" + circular.value() + "/reminders";
    }

    private long newest() {
        return db.sql("select coalesce(max(id), 0) from circular.reminder where circular_id = :circular")
                .param("circular", circular.value())
                .query(Long.class)
                .single();
    }

    private int sent() {
        return db.sql("select count(*) from circular.reminder where circular_id = :circular")
                .param("circular", circular.value())
                .query(Integer.class)
                .single();
    }
}
