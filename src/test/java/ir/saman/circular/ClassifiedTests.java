package ir.saman.circular;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.PersianDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A confidential circular to two organs, asked for at every surface by those it concerns and by those it does not. */
@SamanTest
@Serves({"F1", "D1"})
class ClassifiedTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private IssueSteps steps;

    @Autowired
    private DeskFixtures desk;

    private final String subject = secret("موضوع");
    private final String action = secret("اقدام");
    private final String words = secret("بند");
    private final String scanned = secret("اسکن");
    private final String asked = secret("پرسش");
    private final String relayed = secret("ابلاغ");
    private final String number = "c-" + UUID.randomUUID();
    private CircularId circular = new CircularId(0);
    private long ask;
    private long source;
    private long duty;
    private AccountId addressed = new AccountId(0);
    private List<AccountId> strangers = List.of();

    private static String secret(String kind) {
        return kind + "محرمانه" + UUID.randomUUID().toString().substring(0, 8);
    }

    @BeforeEach
    void aConfidentialCircularToTwoOrgansWithAllThatGathersAroundOne() {
        String near = desk.below("N012");
        String far = desk.below("N012");
        String third = desk.below("N014");
        circular = steps.issue(TestCirculars.secret(
                TestCirculars.asking(
                        number, desk.today().minusDays(5), BearerRule.ofOrgans(List.of(near, far)), "outreach-record"),
                subject,
                action,
                words));
        TestAccounts accounts = new TestAccounts(db);
        addressed = accounts.in(near, Role.REFORM_OFFICER);
        strangers = List.of(
                accounts.in(third, Role.REFORM_OFFICER),
                accounts.in(third, Role.ORGAN_HEAD),
                accounts.in("N014", Role.ORGAN_HEAD),
                accounts.in("N014", Role.AUDITOR),
                accounts.in("P20-T02", Role.PROVINCIAL_MANAGEMENT_OFFICER));
        bring(accounts.in("N029", Role.ARSO_EXPERT));
        askAndAnswer(accounts.in("N029", Role.ARSO_EXPERT));
        relay(accounts.in("N012", Role.ORGAN_HEAD));
        ask = number(
                "select a.id from circular.ask a join circular.clause l on l.id = a.clause_id where l.circular_id = :id");
        source = number("select s.id from duty.source s join circular.ask a on a.id = s.ref and s.kind = 'circular'"
                + " join circular.clause l on l.id = a.clause_id where l.circular_id = :id");
        duty = number(
                "select d.id from duty.duty d join duty.source s on s.id = d.source_id join circular.ask a on a.id = s.ref"
                        + " and s.kind = 'circular' join circular.clause l on l.id = a.clause_id"
                        + " join directory.organ o on o.id = d.organ_id where l.circular_id = :id and o.code = '" + near
                        + "' order by d.id limit 1");
    }

    /** Where it stands itself: not there for those it does not concern. */
    private Stream<String> own() {
        long id = circular.value();
        return Stream.of(
                "/circulars/" + number,
                "/circulars/" + number + "?version=1",
                "/circulars/" + number + "?on=" + PersianDate.of(desk.today()).format(),
                "/circular-readings/" + id,
                "/circular-files/" + id + ".pdf",
                "/circular-files/" + id + ".xml",
                "/circular-files/" + id + ".ics",
                "/circular-texts/" + id,
                "/circular-texts/" + id + "?layer=corrected");
    }

    /** What the desk keeps of it. */
    private Stream<String> ofTheDesk() {
        long id = circular.value();
        return Stream.of(
                "/desk/duties/" + duty,
                "/desk/duties/" + duty + "/answer",
                "/desk/questions/new?circular=" + id + "&anchor=para_1",
                "/desk/circulars/" + id,
                "/desk/circulars/" + id + "/seen",
                "/desk/circulars/" + id + "/seen/export?format=csv",
                "/desk/circulars/" + id + "/relay",
                "/desk/circulars/" + id + "/reminders",
                "/desk/circulars/" + id + "/settle",
                "/desk/circular-events/" + ask,
                "/desk/circular-texts/" + id,
                "/desk/circular-texts/" + id + "/sheets/1",
                "/desk/breaches/" + duty);
    }

    /** Where it may be met among others. */
    private Stream<String> among() {
        return Stream.of(
                "/",
                "/circulars",
                "/circulars?q=" + subject,
                "/circulars?q=" + words,
                "/circulars?q=" + scanned,
                "/circular-list?format=csv",
                "/circular-list?format=csv&q=" + words,
                "/desk",
                "/desk/inbox/export?format=csv",
                "/desk/duties",
                "/desk/duties?source=" + source,
                "/desk/duties?circular=" + number,
                "/desk/duties?q=" + action,
                "/desk/duties/export?format=csv",
                "/desk/duties/export?format=csv&source=" + source,
                "/desk/in-force",
                "/desk/in-force/export?format=csv",
                "/desk/circulars",
                "/desk/circulars?q=" + words,
                "/desk/circulars/export?format=csv",
                "/desk/questions",
                "/desk/questions?q=" + asked,
                "/desk/notices",
                "/desk/board",
                "/desk/board?circular=" + number,
                "/desk/board?clause=" + source,
                "/desk/board/watches/new",
                "/desk/board/watches/new?clause=" + source,
                "/status",
                "/status?as=csv",
                "/status?circular=" + number,
                "/desk/board/trend",
                "/desk/board/silent",
                "/desk/board/acceptors");
    }

    @Test
    void whomItDoesNotConcernMeetsItNowhere() {
        for (String path :
                Stream.concat(own(), Stream.concat(ofTheDesk(), among())).toList()) {
            quiet(path, mvc.get().uri(path).exchange());
            for (AccountId stranger : strangers) {
                quiet(path, mvc.get().uri(path).with(as(stranger)).exchange());
            }
        }
        for (String path : own().toList()) {
            assertThat(mvc.get().uri(path)).as(path).hasStatus(404);
            for (AccountId stranger : strangers) {
                assertThat(mvc.get().uri(path).with(as(stranger))).as(path).hasStatus(404);
            }
        }
        for (String path : ofTheDesk().toList()) {
            for (AccountId stranger : strangers) {
                assertThat(mvc.get()
                                .uri(path)
                                .with(as(stranger))
                                .exchange()
                                .getResponse()
                                .getStatus())
                        .as(path)
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void whomItIsAddressedToReadsAllOfIt() {
        for (String path : own().toList()) {
            assertThat(mvc.get().uri(path).with(as(addressed))).as(path).hasStatusOk();
        }
        assertThat(read("/circulars/" + number)).contains(subject, action, words, relayed, asked);
        assertThat(read("/circular-texts/" + circular.value())).contains(scanned);
        assertThat(read("/desk/duties/" + duty)).contains(action, words, scanned);
        assertThat(read("/desk/in-force")).contains(action);
        assertThat(read("/desk/duties?source=" + source)).contains(action);
        assertThat(read("/desk/board")).contains(action);
    }

    @Test
    void theEndOfAnOpenCircularDoesNotNameTheConfidentialOneThatReplacedIt() {
        String open = "o-" + UUID.randomUUID();
        CircularText text = TestCirculars.classified(
                TestCirculars.asking(
                        open, desk.today().minusDays(5), BearerRule.only(desk.below("N014")), "outreach-record"),
                "ORDINARY");
        CircularId old = steps.issue(text);
        String heir = "h-" + UUID.randomUUID();
        steps.issue(TestCirculars.replacing(
                TestCirculars.asking(heir, desk.today(), BearerRule.only(desk.below("N012")), "outreach-record"),
                open));
        assertThat(body(mvc.get().uri("/circulars/" + open).exchange()))
                .contains("متن دیگری جایگزین آن شد")
                .doesNotContain(heir);
        db.sql("update circular.circular set classification = 'CONFIDENTIAL' where id = :id")
                .param("id", old.value())
                .update();
    }

    private void quiet(String path, MvcTestResult answer) {
        String echoed = path.contains("?") ? path.substring(path.indexOf('?')) : "";
        String said = body(answer);
        for (String secret : List.of(subject, action, words, scanned, asked, relayed)) {
            if (!echoed.contains(secret)) {
                assertThat(said).as(path).doesNotContain(secret);
            }
        }
        assertThat(said).as(path).doesNotContain("href=\"/circulars/" + number);
    }

    private void bring(AccountId expert) {
        assertThat(mvc.post()
                        .uri("/desk/circular-texts/" + circular.value() + "/bring")
                        .multipart()
                        .with(as(expert))
                        .with(csrf())
                        .param("text", "شماره: ۱\n\n۱- " + scanned + " گزارش دهند.\n"))
                .hasStatus(303);
    }

    private void askAndAnswer(AccountId issuer) {
        assertThat(mvc.post()
                        .uri("/desk/questions/new")
                        .with(as(addressed))
                        .with(csrf())
                        .param("circular", Long.toString(circular.value()))
                        .param("anchor", "para_1")
                        .param("question", asked))
                .hasStatus(303);
        long question = number("select id from circular.question where circular_id = :id");
        assertThat(mvc.post()
                        .uri("/desk/questions/" + question)
                        .with(as(issuer))
                        .with(csrf())
                        .param("answer", "پاسخ " + asked))
                .hasStatus(303);
    }

    private void relay(AccountId head) {
        assertThat(mvc.post()
                        .uri("/desk/circulars/" + circular.value() + "/relay")
                        .with(as(head))
                        .with(csrf())
                        .param("on", PersianDate.of(desk.today()).format())
                        .param("name", "نام")
                        .param("post", "سمت")
                        .param("text", relayed)
                        .param("addressees", "واحدها")
                        .param("confirmed", "on")
                        .param("password", TestAccounts.PASSWORD))
                .hasStatus(303);
    }

    private long number(String sql) {
        return db.sql(sql)
                .param("id", circular.value())
                .query((row, line) -> row.getLong(1))
                .list()
                .getFirst();
    }

    private String read(String path) {
        return body(mvc.get().uri(path).with(as(addressed)).exchange());
    }

    private static String body(MvcTestResult answer) {
        return Optional.of(answer.getResponse().getContentAsByteArray())
                .map(bytes -> new String(bytes, UTF_8))
                .orElse("");
    }
}
