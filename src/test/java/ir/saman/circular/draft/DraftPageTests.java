package ir.saman.circular.draft;

import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Circulars;
import ir.saman.circular.Draft;
import ir.saman.circular.DraftFixtures;
import ir.saman.circular.Drafts;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves("F1")
class DraftPageTests {

    private static final Map<String, String> LETTER = Map.ofEntries(
            Map.entry("kind", "CIRCULAR"),
            Map.entry("signatory", "نام"),
            Map.entry("signatoryPost", "سمت"),
            Map.entry("classification", "CONFIDENTIAL"),
            Map.entry("urgency", "ORDINARY"),
            Map.entry("addressees", "همه"),
            Map.entry("to.article5", "on"),
            Map.entry("copy.0.recipient", "دفتر وزارتی"),
            Map.entry("date", "۱۴۰۳/۱۰/۲۶"));

    private static final Map<String, String> ASK = Map.ofEntries(
            Map.entry("action", "گزارش دهد"),
            Map.entry("force", "MUST"),
            Map.entry("who.article5", "on"),
            Map.entry("deadline", "WITHIN"),
            Map.entry("amount", "۲"),
            Map.entry("amountUnit", "MONTHS"),
            Map.entry("after", "LETTER"),
            Map.entry("rhythmBy", "CLAUSE"),
            Map.entry("evidence", "outreach-record"),
            Map.entry("accept.0.place", "ISSUER"));

    private static final Map<String, String> CLAUSE =
            Map.of("kind", "PARAGRAPH", "clauseForce", "MUST", "text", "جمله نخست. جمله دوم.");

    private final MockMvcTester mvc;
    private final Drafts drafts;
    private final Circulars circulars;
    private final DraftFixtures fixtures;
    private final JdbcClient db;
    private final TestAccounts accounts;
    private AccountId writer = new AccountId(0);
    private long id;

    @Autowired
    DraftPageTests(MockMvcTester mvc, JdbcClient db, Drafts drafts, Circulars circulars, DraftFixtures fixtures) {
        this.mvc = mvc;
        this.db = db;
        this.fixtures = fixtures;
        this.drafts = drafts;
        this.circulars = circulars;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aDraft() {
        writer = accounts.in("N029", Role.ARSO_EXPERT);
        String subject = "پیش‌نویس " + UUID.randomUUID();
        MvcTestResult begun = post("/desk/drafts/new", with(LETTER, "subject", subject));
        assertThat(begun).hasStatus(303);
        id = Long.parseLong(location(begun).replaceAll("\\D", ""));
        assertThat(body(get("/desk/drafts?state=WRITING&q=" + subject))).contains(path());
    }

    @Test
    void aCircularIsWrittenThroughThePagesAlone() {
        assertThat(save("/clauses/new", CLAUSE)).hasStatus(303);
        assertThat(save("/clauses/new", with(CLAUSE, "below", "para_1", "kind", "ITEM")))
                .hasStatus(303);
        assertThat(save("/clauses/para_1/asks/new", ASK)).hasStatus(303);
        assertThat(save("/clauses/para_1/openings/new", Map.of("action", "کمک بگیرد", "who.kinds", "MINISTRY")))
                .hasStatus(303);
        assertThat(save("/clauses/para_1/split", Map.of("at", "1"))).hasStatus(303);
        Clause first = text().clauses().getFirst();
        assertThat(first.text()).isEqualTo("جمله نخست.");
        assertThat(first.asks()).hasSize(1);
        assertThat(text().clauses().getLast().children())
                .extracting(Clause::anchor)
                .containsExactly("para_1__item_1");
        assertThat(save("", Map.of("move", "up:para_2"))).hasStatus(303);
        assertThat(text().clauses()).extracting(Clause::anchor).containsExactly("para_2", "para_1");
        for (String page : new String[] {
            "",
            "/letter",
            "/preview",
            "/history",
            "/paste",
            "/clauses/para_1",
            "/clauses/para_1/asks/ask_1",
            "/clauses/para_1/openings/may_1",
            "/clauses/para_1/split",
            "/clauses/new?after=para_1"
        }) {
            assertThat(get(path() + page)).as(page).hasStatusOk();
        }
        assertThat(save("/clauses/para_1/asks/ask_1/delete", Map.of())).hasStatusOk();
        assertThat(save("/clauses/para_1/asks/ask_1/delete", Map.of("confirmed", "on")))
                .hasStatus(303);
        assertThat(save("/clauses/para_2/delete", Map.of("confirmed", "on"))).hasStatus(303);
        assertThat(text().everyClause()).hasSize(1);
    }

    @Test
    void thePreviewSaysHowManyAreBoundAndByWhen() {
        save("/clauses/new", CLAUSE);
        int before = draft().revision();
        String shown = body(save("/clauses/para_1/asks/new", with(ASK, "preview", "on")));
        assertThat(shown).contains("۱۴۰۳/۱۲/۲۶", " دستگاه، مهلت");
        assertThat(body(save(
                        "/clauses/para_1/asks/new",
                        with(ASK, "preview", "on", "who.kinds", "MINISTRY", "who.levels", "COUNTY"))))
                .contains("هیچ‌کس را دربر نمی‌گیرد");
        assertThat(draft().revision()).isEqualTo(before);
    }

    @Test
    void ofTwoAuthorsTheSlowerLosesNothing() {
        save("/clauses/new", CLAUSE);
        String old = Integer.toString(draft().revision());
        save("/clauses/para_1", with(CLAUSE, "text", "نوشته نفر نخست"));
        MvcTestResult slow = post(path() + "/clauses/para_1", with(CLAUSE, "text", "نوشته نفر دوم", "revision", old));
        assertThat(slow).hasStatus(409);
        assertThat(body(slow)).contains("نوشته نفر دوم", "href=\"" + path() + "\"");
        assertThat(text().clauses().getFirst().text()).isEqualTo("نوشته نفر نخست");
        save("/clauses/para_1/delete", Map.of("confirmed", "on"));
        MvcTestResult gone = post(
                path() + "/clauses/para_1",
                with(CLAUSE, "text", "نوشته نفر دوم", "revision", Integer.toString(draft().revision() - 1)));
        assertThat(gone).hasStatus(409);
        assertThat(body(gone)).contains("نوشته نفر دوم");
        assertThat(post(path(), Map.of("move", "up:para_1", "revision", old))).hasStatus(409);
    }

    @Test
    void anEarlierStateIsSeenAndBroughtBack() {
        save("/clauses/new", CLAUSE);
        save("/clauses/para_1/delete", Map.of("confirmed", "on"));
        assertThat(body(get(path() + "/history/2"))).contains("جمله نخست");
        assertThat(save("/history/2", Map.of())).hasStatusOk();
        assertThat(save("/history/2", Map.of("confirmed", "on"))).hasStatus(303);
        assertThat(text().clauses()).hasSize(1);
        assertThat(get(path() + "/history/99")).hasStatus(404);
    }

    @Test
    void aPastedLetterIsProposedAndTakenOnlyWhenItsAuthorSays() {
        String letter = "۱- دستگاه‌ها مکلفند گزارش دهند.\n۲- وزارت می‌تواند کمک کند.\n";
        MvcTestResult proposed = save("/paste", Map.of("letter", letter));
        assertThat(proposed).hasStatusOk();
        assertThat(body(proposed)).contains("مکلف", "گزارش دهند");
        assertThat(text().clauses()).isEmpty();
        assertThat(save("/paste", Map.of("letter", letter, "take", "add"))).hasStatus(303);
        save("/clauses/para_1/asks/new", ASK);
        MvcTestResult asked = save("/paste", Map.of("letter", letter + "۳- سوم.\n", "take", "replace"));
        assertThat(asked).hasStatusOk();
        assertThat(body(asked)).contains("۲ بند کنونی، با ۱ تکلیفی", "name=\"confirmed\"");
        assertThat(text().clauses()).as("asking replaces nothing").hasSize(2);
        assertThat(save("/paste", Map.of("letter", letter + "۳- سوم.\n", "take", "replace", "confirmed", "on")))
                .hasStatus(303);
        assertThat(text().clauses()).hasSize(3);
        assertThat(save("/paste", Map.of("letter", " "))).hasStatus(422);
    }

    @Test
    void numbersAreGivenAnewAfterAQuestionAndADroppedDraftRests() {
        save("/clauses/new", with(CLAUSE, "label", "بند هفتم"));
        assertThat(save("/renumber", Map.of())).hasStatusOk();
        assertThat(save("/renumber", Map.of("confirmed", "on"))).hasStatus(303);
        assertThat(text().clauses().getFirst().label()).isEqualTo("بند ۱");
        assertThat(save("/drop", Map.of("confirmed", "on"))).hasStatus(303);
        assertThat(save("/clauses/para_1", CLAUSE)).hasStatus(409);
        assertThat(get(path() + "/clauses/para_1")).hasStatus(404);
        assertThat(get(path())).hasStatusOk();
    }

    @Test
    void anAmendmentBeginsOnceWithTheNewestText() {
        CircularId circular = circulars.publish(
                TestCirculars.asking(
                        "d-" + UUID.randomUUID(), LocalDate.now(Tehran.ZONE).minusMonths(2), "outreach-record"),
                By.SYSTEM);
        String amend = "/desk/drafts/amend/" + circular.value();
        MvcTestResult begun = post(amend, Map.of());
        assertThat(begun).hasStatus(303);
        id = Long.parseLong(location(begun).replaceAll("\\D", ""));
        assertThat(draft().amends()).hasValue(circular);
        assertThat(location(post(amend, Map.of()))).isEqualTo(path());
        save("/clauses/para_1/delete", Map.of("confirmed", "on"));
        save("/clauses/new", CLAUSE);
        assertThat(text().clauses()).extracting(Clause::anchor).containsExactly("para_2");
        assertThat(post("/desk/drafts/amend/0", Map.of())).hasStatus(404);
    }

    @Test
    void theLetterOfAnAmendmentOffersNoDayAndKeepsTheCirculars() {
        LocalDate lettered = LocalDate.now(Tehran.ZONE).minusMonths(2);
        CircularId circular = circulars.publish(
                TestCirculars.asking("d-" + UUID.randomUUID(), lettered, "outreach-record"), By.SYSTEM);
        assertThat(body(get(path() + "/letter"))).contains("name=\"date\"");
        id = Long.parseLong(location(post("/desk/drafts/amend/" + circular.value(), Map.of()))
                .replaceAll("\\D", ""));
        assertThat(body(get(path() + "/letter")))
                .doesNotContain("name=\"date\"")
                .contains(ir.saman.kit.calendar.PersianDate.of(lettered).format());
        assertThat(save("/letter", with(LETTER, "subject", "موضوع تازه", "date", "چرند")))
                .hasStatus(303);
        assertThat(text().subject()).isEqualTo("موضوع تازه");
        assertThat(text().date()).isEqualTo(lettered);
    }

    @Test
    void anAuthorIsToldThatWordsOfTimeChangedAloneAndKeepsThem() {
        CircularId circular = circulars.publish(
                TestCirculars.asking(
                        "d-" + UUID.randomUUID(), LocalDate.now(Tehran.ZONE).minusMonths(2), "outreach-record"),
                By.SYSTEM);
        id = Long.parseLong(location(post("/desk/drafts/amend/" + circular.value(), Map.of()))
                .replaceAll("\\D", ""));
        String remark = "واژه‌های زمان در متن این بند تغییر کرده است";
        assertThat(body(get(path() + "/clauses/para_1"))).doesNotContain(remark);
        assertThat(save("/clauses/para_1", with(CLAUSE, "label", "بند ۱", "text", "هر سه ماه گزارش دهند.")))
                .hasStatus(303);
        assertThat(body(get(path() + "/clauses/para_1"))).contains(remark);
        assertThat(body(get(path() + "/review"))).contains(remark);
        assertThat(body(get(path() + "/burden"))).contains("تغییر متن، بی تغییر مهلت");
    }

    @Test
    void aPredecessorsCircularIsAmendedByWhoStandsInItsStead() {
        CircularId circular = circulars.publish(
                fixtures.of(
                        "N155",
                        TestCirculars.asking(
                                "d-" + UUID.randomUUID(),
                                LocalDate.now(Tehran.ZONE).minusMonths(2),
                                "outreach-record")),
                By.SYSTEM);
        MvcTestResult begun = post("/desk/drafts/amend/" + circular.value(), Map.of());
        assertThat(begun).hasStatus(303);
        id = Long.parseLong(location(begun).replaceAll("\\D", ""));
        assertThat(draft().amends()).hasValue(circular);
        assertThat(get(path())).hasStatusOk();
    }

    @Test
    void whatWasSaidToAClauseIsNeverSaidToAnother() {
        save("/clauses/new", CLAUSE);
        db.sql("""
                insert into circular.review_comment (draft_id, anchor, words, said_at, said_by)
                values (:draft, 'para_1', 'آزمون', now(), :by)""").param("draft", id).param("by", writer.value()).update();
        save("/clauses/para_1/delete", Map.of("confirmed", "on"));
        save("/clauses/new", CLAUSE);
        assertThat(text().clauses()).extracting(Clause::anchor).containsExactly("para_2");
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        assertThat(body(save("/clauses/new", with(CLAUSE, "text", "ب".repeat(20_001)))))
                .contains("f-text-error");
        save("/clauses/new", with(CLAUSE, "text", "<script>alert(1)</script>"));
        assertThat(body(get(path()))).doesNotContain("<script>alert").contains("&lt;script&gt;");
        String asks = "/clauses/para_1/asks/new";
        assertThat(save(asks, with(ASK, "evidence", "nothing"))).hasStatus(422);
        assertThat(save(asks, with(ASK, "force", "MAY"))).hasStatus(422);
        assertThat(save(asks, with(ASK, "amount", "0"))).hasStatus(422);
        assertThat(save(asks, with(ASK, "amount", "999999999999999999999"))).hasStatus(422);
        assertThat(save(asks, with(ASK, "who.article5", ""))).hasStatus(422);
        assertThat(body(save(asks, with(ASK, "who.organs", "وزارت آموزش")))).contains("f-who.organs-error", "N002");
        assertThat(save(asks, with(ASK, "who.kinds", "X"))).hasStatus(422);
        assertThat(save(asks, with(ASK, "accept.0.place", ""))).hasStatus(422);
        assertThat(save(asks, with(ASK, "with.0.place", "RULE", "with.0.part", "سهم")))
                .hasStatus(422);
        assertThat(save("/letter", with(LETTER, "subject", ""))).hasStatus(422);
        assertThat(save("/clauses/para_1/split", Map.of("at", "99"))).hasStatus(422);
        assertThat(text().clauses().getFirst().asks()).isEmpty();
    }

    @Test
    void whatIsForgedIsNotFound() {
        assertThat(get(path() + "/clauses/para_9")).hasStatus(404);
        assertThat(save("", Map.of("move", "up:para_9"))).hasStatus(404);
        assertThat(save("", Map.of("move", "sideways"))).hasStatus(404);
        assertThat(save("/clauses/new", with(CLAUSE, "below", "para_9"))).hasStatus(404);
        assertThat(get("/desk/drafts/0")).hasStatus(404);
        save("/clauses/new", CLAUSE);
        assertThat(get(path() + "/clauses/para_1/asks/none")).hasStatus(404);
        assertThat(get(path() + "/clauses/para_1/openings/none")).hasStatus(404);
    }

    @Test
    void anotherOrgansDraftIsNotThereAndTheAttemptIsLogged() {
        AccountId stranger = accounts.in("N012", Role.ARSO_EXPERT);
        assertThat(mvc.get().uri(path()).with(as(stranger)).exchange()).hasStatus(404);
        assertThat(mvc.post()
                        .uri(path() + "/drop")
                        .with(as(stranger))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
        assertThat(accounts.refusals(stranger)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ARSO_EXPERT")
    void noOtherRoleWrites(Role role) {
        AccountId other = accounts.in("N029", role);
        assertThat(mvc.get().uri("/desk/drafts").with(as(other)).exchange())
                .as("the head signs what stands there")
                .hasStatus(role == Role.ORGAN_HEAD ? 200 : 403);
        assertThat(mvc.get().uri(path()).with(as(other)).exchange()).hasStatus(403);
    }

    private MvcTestResult save(String page, Map<String, String> fields) {
        return post(path() + page, with(fields, "revision", Integer.toString(draft().revision())));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(writer)).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(writer)).exchange();
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        for (int each = 0; each < more.length; each += 2) {
            all.put(more[each], more[each + 1]);
        }
        return all;
    }

    private Draft draft() {
        return drafts.find(id).orElseThrow();
    }

    private CircularText text() {
        return draft().text();
    }

    private String path() {
        return "/desk/drafts/" + id;
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }
}
