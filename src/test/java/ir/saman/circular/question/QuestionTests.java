package ir.saman.circular.question;

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
import ir.saman.secretariat.By;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves({"F1", "F6"})
class QuestionTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Circulars circulars;
    private final DeskFixtures desk;
    private final TestAccounts accounts;
    private String number = "";
    private CircularId circular = new CircularId(0);
    private AccountId asker = new AccountId(0);
    private AccountId other = new AccountId(0);
    private AccountId issuer = new AccountId(0);

    @Autowired
    QuestionTests(MockMvcTester mvc, JdbcClient db, Circulars circulars, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.circulars = circulars;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aCircularOfTwoBearers() {
        number = "q-" + UUID.randomUUID();
        String first = desk.below("N012");
        String second = desk.below("N012");
        circular = circulars.publish(
                TestCirculars.asking(
                        number,
                        desk.today().minusDays(10),
                        BearerRule.ofOrgans(List.of(first, second)),
                        "outreach-record"),
                By.SYSTEM);
        asker = accounts.in(first, Role.REFORM_OFFICER);
        other = accounts.in(second, Role.REFORM_OFFICER);
        issuer = accounts.in("N029", Role.ARSO_EXPERT);
    }

    @Test
    void aBearerAsksTheIssuerAnswersAndAllBearersSeeBoth() {
        assertThat(body(page(asker))).contains("/desk/questions/new?circular=" + circular.value());
        assertThat(ask(asker, "آیا <b>پیمانکاران</b> نیز شمارند؟")).hasStatus(303);
        assertThat(body(page(other))).doesNotContain("پیمانکاران");
        assertThat(body(list(issuer))).contains("پیمانکاران", question());
        assertThat(answer(issuer, "آری، شمارند.")).hasStatus(303);

        String seen = body(page(other));
        assertThat(seen).contains("پیمانکاران", "آری، شمارند.").doesNotContain("<b>پیمانکاران", name(asker));
        assertThat(body(page(issuer))).contains("آری، شمارند.", name(asker));
        assertThat(notices(issuer)).isEqualTo(1);
        assertThat(notices(asker)).isEqualTo(1);
        assertThat(notices(other)).isEqualTo(1);
        assertThat(accounts.ledgered(asker, "circular.question.ask")).isEqualTo(1);
        assertThat(accounts.ledgered(issuer, "circular.question.answer")).isEqualTo(1);
    }

    @Test
    void aSecondAnswerIsRefusedAndTheFirstStays() {
        ask(asker, "پرسش");
        answer(issuer, "پاسخ نخست");
        MvcTestResult second = answer(issuer, "پاسخ دوم");
        assertThat(second).hasStatus(409);
        assertThat(body(second)).contains("پاسخ نخست").doesNotContain("پاسخ دوم");
    }

    @Test
    void ofTwoAnswersAtOnceOneIsTheAnswer() {
        ask(asker, "پرسش");
        List<Integer> statuses = Stream.of("یکی", "دیگری")
                .map(each -> CompletableFuture.supplyAsync(() -> answer(issuer, each)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.getResponse().getStatus())
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(303, 409);
        assertThat(notices(other)).isEqualTo(1);
    }

    @Test
    void whoStandsInTheIssuersSteadReadsAndAnswers() {
        ask(asker, "پرسش");
        String closed = desk.below("N029");
        String heir = desk.below("N029");
        AccountId successor = accounts.in(heir, Role.ARSO_EXPERT);
        assertThat(mvc.get().uri(question()).with(as(successor))).hasStatus(404);
        db.sql("update circular.question set issuer_id = :closed where circular_id = :circular")
                .param("closed", desk.organ(closed).id().value())
                .param("circular", circular.value())
                .update();
        db.sql("insert into directory.organ_succession values (:closed, :heir, :today)")
                .param("closed", desk.organ(closed).id().value())
                .param("heir", desk.organ(heir).id().value())
                .param("today", desk.today())
                .update();
        db.sql("update directory.organ set valid_to = :today where code = :closed")
                .param("today", desk.today())
                .param("closed", closed)
                .update();
        assertThat(body(list(successor))).contains(question());
        assertThat(answer(issuer, "پاسخ")).hasStatus(404);
        assertThat(answer(successor, "پاسخ جانشین")).hasStatus(303);
        assertThat(body(page(other))).contains("پاسخ جانشین");
    }

    @Test
    void theSameQuestionSentTwiceIsAskedOnce() {
        ask(asker, "پرسش");
        assertThat(ask(asker, "پرسش")).hasStatus(303);
        assertThat(db.sql("select count(*) from circular.question where circular_id = :circular")
                        .param("circular", circular.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anEmptyOrEndlessQuestionOrAnswerIsRefused() {
        for (String wrong : List.of("", " \u200c ", "آ".repeat(4_001))) {
            MvcTestResult refused = ask(asker, wrong);
            assertThat(refused).hasStatus(422);
            assertThat(body(refused)).contains("id=\"f-question-error\"");
        }
        ask(asker, "پرسش");
        assertThat(answer(issuer, " ")).hasStatus(422);
    }

    @Test
    void whoIsNoBearerMayNotAskAndWhoIsNotTheIssuerMayNotAnswer() {
        AccountId stranger = accounts.in("N140", Role.REFORM_OFFICER);
        assertThat(ask(stranger, "پرسش")).hasStatus(404);
        ask(asker, "پرسش");
        AccountId head = accounts.in("N140", Role.ORGAN_HEAD);
        assertThat(answer(head, "پاسخ")).hasStatus(404);
        assertThat(mvc.get().uri(question()).with(as(other))).hasStatus(404);
        assertThat(answer(asker, "پاسخ")).hasStatus(403);
        assertThat(mvc.get()
                        .uri("/desk/questions/new?circular=" + circular.value() + "&anchor=none")
                        .with(as(asker)))
                .hasStatus(404);
    }

    @Test
    void whatWaitsStandsFirstAndTheListIsNarrowed() {
        ask(asker, "پرسش یکم");
        answer(issuer, "پاسخ");
        ask(asker, "پرسش دوم");
        String all = body(list(asker));
        assertThat(all.indexOf("پرسش دوم")).isPositive().isLessThan(all.indexOf("پرسش یکم"));
        assertThat(body(mvc.get()
                        .uri("/desk/questions?state=ANSWERED")
                        .with(as(asker))
                        .exchange()))
                .contains("پرسش یکم")
                .doesNotContain("پرسش دوم");
        assertThat(body(mvc.get()
                        .uri("/desk/questions?q={q}", "دوم")
                        .with(as(asker))
                        .exchange()))
                .contains("پرسش دوم")
                .doesNotContain("پرسش یکم");
    }

    private MvcTestResult ask(AccountId who, String words) {
        return mvc.post()
                .uri("/desk/questions/new")
                .with(as(who))
                .with(csrf())
                .param("circular", Long.toString(circular.value()))
                .param("anchor", "para_1")
                .param("question", words)
                .exchange();
    }

    private MvcTestResult answer(AccountId who, String words) {
        return mvc.post()
                .uri(question())
                .with(as(who))
                .with(csrf())
                .param("answer", words)
                .exchange();
    }

    private String question() {
        return "/desk/questions/"
                + db.sql("select max(id) from circular.question where circular_id = :circular")
                        .param("circular", circular.value())
                        .query(Long.class)
                        .single();
    }

    private MvcTestResult page(AccountId who) {
        return mvc.get().uri("/circulars/" + number).with(as(who)).exchange();
    }

    private MvcTestResult list(AccountId who) {
        return mvc.get().uri("/desk/questions").with(as(who)).exchange();
    }

    private String name(AccountId who) {
        return db.sql(
                        "select '>' || o.name || '<' from directory.organ o join directory.membership m on m.organ_id = o.id where m.account_id = :id")
                .param("id", who.value())
                .query(String.class)
                .single();
    }

    private int notices(AccountId who) {
        return db.sql("select count(*) from secretariat.notice where account_id = :id and text like '%پرسشی درباره%'")
                .param("id", who.value())
                .query(Integer.class)
                .single();
    }
}
