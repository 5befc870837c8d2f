package ir.saman.circular.draft;

import static ir.saman.TestPages.body;
import static ir.saman.circular.draft.Author.fields;
import static ir.saman.circular.draft.Author.with;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.Drafts;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.Arises;
import ir.saman.duty.BearerRule;
import ir.saman.duty.Cooperation;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.Rhythm;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Everything an ask, an opening and a letter may hold is written through their forms. */
@SamanTest
@Serves("F1")
class AskPageTests {

    private static final String PAGE = "/clauses/para_1/asks/report";
    private static final LocalDate LETTER = LocalDate.of(2025, 1, 15);

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Drafts drafts;
    private final Organ issuer;
    private Author author;

    @Autowired
    AskPageTests(MockMvcTester mvc, JdbcClient db, Drafts drafts, Organs organs) {
        this.mvc = mvc;
        this.db = db;
        this.drafts = drafts;
        this.issuer = organs.byCode("N029").orElseThrow();
        this.author = new Author(mvc, drafts, new AccountId(0), 0);
    }

    @BeforeEach
    void aDraftWithOneAsk() {
        AccountId account = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        By by = new By(
                Optional.of(account.value()),
                Optional.of(issuer.id().value()),
                Optional.of(Role.ARSO_EXPERT.name()),
                Optional.empty());
        long id = drafts.begin(issuer.id(), Optional.empty(), TestCirculars.asking("", LETTER, "outreach-record"), by)
                .id();
        author = new Author(mvc, drafts, account, id);
    }

    @Test
    void ministriesAndGovernoratesAndTwoNamedOrgansAreThreePartsOfOneRule() {
        String more = body(saved("who.organs", "", "more", "who"));
        assertThat(more).contains("name=\"who.0.kinds\"").doesNotContain("name=\"who.1.kinds\"");
        assertThat(saved(
                        "who.organs", "",
                        "who.levels", "NATIONAL",
                        "who.0.part", "on",
                        "who.0.kinds", "MINISTRY",
                        "who.1.part", "on",
                        "who.1.kinds", "GOVERNORATE",
                        "who.1.except", "N012",
                        "who.2.part", "on",
                        "who.2.organs", "N029",
                        "who.2.organs", "N036",
                        "who.3.part", "on",
                        "who.4.part", "on",
                        "who.4.kinds", "COUNCIL",
                        "who.4.drop", "on"))
                .hasStatus(303);
        assertThat(ask().bearers())
                .isEqualTo(BearerRule.builder()
                        .levels(List.of("NATIONAL"))
                        .anyOf(List.of(
                                BearerRule.ofKinds(List.of("MINISTRY")),
                                BearerRule.builder()
                                        .kinds(List.of("GOVERNORATE"))
                                        .except(List.of("N012"))
                                        .build(),
                                BearerRule.ofOrgans(List.of("N029", "N036"))))
                        .build());
        assertThat(body(author.get(PAGE))).contains("name=\"who.2.organs\" type=\"checkbox\" value=\"N036\" checked");
    }

    @Test
    void anOrganIsSearchedChosenSeenByNameAndTakenOutAgain() {
        int before = author.draft().revision();
        MvcTestResult found = saved("who.organs", "N029", "who.organs.q", "آموزش و پرورش", "pick", "who.organs");
        assertThat(found).hasStatusOk();
        assertThat(body(found)).contains("value=\"N029\" checked", "value=\"N002\">");
        assertThat(author.draft().revision()).as("a search keeps nothing").isEqualTo(before);
        assertThat(saved("who.organs", "N029", "who.organs", "N002", "who.organs.q", "آموزش و پرورش"))
                .hasStatus(303);
        assertThat(ask().bearers().organs()).containsExactly("N029", "N002");
        assertThat(saved("who.organs", "N002")).hasStatus(303);
        assertThat(ask().bearers().organs()).containsExactly("N002");
        assertThat(saved("who.organs", "N002", "who.territories", "20", "who.territories.q", "گرمسار", "pick", "x"))
                .bodyText()
                .contains("value=\"20\" checked");
    }

    @Test
    void whatIsSearchedForButNotChosenIsNotDroppedSilently() {
        MvcTestResult refused = saved("who.organs", "N029", "who.organs.q", "وزارت آموزش");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("f-who.organs-error", "value=\"N002\"", "value=\"N029\" checked");
        assertThat(saved("who.organs", "N029", "who.organs.q", "N012")).hasStatus(303);
        assertThat(ask().bearers().organs()).containsExactly("N029", "N012");
        String script = body(saved("who.organs.q", "\"><script>alert(1)</script>", "pick", "who.organs"));
        assertThat(script).doesNotContain("\"><script>alert");
        assertThat(saved("who.organs", "forged")).hasStatus(422);
        assertThat(saved("who.territories", "9999")).hasStatus(422);
    }

    @Test
    void whatAnEventBringsIsNamedReportedAndHasNoPeriods() {
        assertThat(saved("arises", "EVENT", "arisesLabel", "رویداد آزمون"))
                .as("it recurs each quarter")
                .hasStatus(422);
        assertThat(saved("arises", "EVENT", "deadline", "ONCE", "arisesLabel", ""))
                .as("it has no name")
                .hasStatus(422);
        assertThat(saved(
                        "arises", "EVENT",
                        "arisesLabel", "رویداد آزمون",
                        "deadline", "WITHIN",
                        "amount", "۲",
                        "amountUnit", "WEEKS",
                        "after", "EVENT",
                        "event", "رویداد آزمون",
                        "reporter.kinds", "COUNTY_GOVERNORATE"))
                .hasStatus(303);
        assertThat(ask().arises()).hasValue(new Arises(Arises.Kind.EVENT, "report", "رویداد آزمون"));
        assertThat(ask().reportedBy()).hasValue(BearerRule.ofKinds(List.of("COUNTY_GOVERNORATE")));
        assertThat(ask().deadline())
                .isEqualTo(new DeadlineRule.Within(
                        2, DeadlineRule.Unit.WEEKS, new DeadlineRule.Trigger.Occurrence("رویداد آزمون")));
        assertThat(saved("arises", "NOW", "deadline", "STANDING")).hasStatus(303);
        assertThat(ask().arises()).isEmpty();
        assertThat(ask().reportedBy()).isEmpty();
    }

    @Test
    void holdersOfAPostTheLetterBringsBearFromTheirAppointment() {
        Map<String, List<String>> letter = with(author.form("/letter"), "post.0.postKind", "دستیار آزمون پدیدآمده");
        assertThat(author.save("/letter", letter)).hasStatus(303);
        String code = author.text().postKinds().getFirst().code();
        assertThat(saved("who.organs", "", "who.holders", code, "arises", "EVENT", "arisesLabel", "رویداد"))
                .hasStatus(422);
        assertThat(saved("who.organs", "", "who.kinds", "GOVERNORATE", "who.holders", code))
                .hasStatus(303);
        assertThat(ask().arises().map(Arises::kind)).hasValue(Arises.Kind.APPOINTMENT);
        assertThat(ask().bearers())
                .isEqualTo(BearerRule.ofHolders(code)
                        .change()
                        .kinds(List.of("GOVERNORATE"))
                        .build());
        assertThat(author.save("/letter", with(author.form("/letter"), "post.0.postKind", "")))
                .as("its holders bear something")
                .hasStatus(422);
    }

    @Test
    void cooperatorsCounterpartsAcceptorsAndTheirOrdersAreKept() {
        assertThat(saved(
                        "with.0.place", "COORDINATOR",
                        "with.0.part", "هماهنگی",
                        "with.1.place", "RULE",
                        "with.1.part", "همکاری",
                        "with.1.rule.kinds", "GOVERNORATE",
                        "with.1.rule.unit", "دفتر آزمون",
                        "counterparts", "N141",
                        "others", "هیأت‌ها\nدیگران",
                        "accept.0.place", "ORGAN",
                        "accept.0.organ", "N152",
                        "accept.1.place", "ISSUER",
                        "condition", "اگر باشد",
                        "askNote", "توضیح"))
                .hasStatus(303);
        assertThat(ask().cooperating())
                .containsExactly(
                        new Cooperation(Optional.of("COORDINATOR"), Optional.empty(), "هماهنگی"),
                        new Cooperation(
                                Optional.empty(),
                                Optional.of(BearerRule.builder()
                                        .kinds(List.of("GOVERNORATE"))
                                        .unit("دفتر آزمون")
                                        .build()),
                                "همکاری"));
        assertThat(ask().counterparts()).containsExactly("N141", "هیأت‌ها", "دیگران");
        assertThat(ask().acceptors()).containsExactly("N152", "ISSUER");
        assertThat(saved("with.0.place", "", "with.0.part", "بی‌کس")).hasStatus(422);
        assertThat(saved("with.0.place", "RULE", "with.0.part", "همه")).hasStatus(422);
        assertThat(saved("accept.0.place", "ORGAN", "accept.0.organ", "")).hasStatus(422);
    }

    @Test
    void everyKindOfDeadlineIsWrittenAndForeseen() {
        assertThat(foreseen("deadline", "EVERY", "rhythm", "HALF", "grace", "۱۰"))
                .contains("هر شش ماه یک بار", "نیمه ");
        assertThat(foreseen("deadline", "BY", "on", "۱۴۰۶/۰۲/۰۱")).contains("مهلت ۱۴۰۶/۰۲/۰۱");
        assertThat(foreseen("deadline", "WITHIN", "amount", "2", "amountUnit", "MONTHS", "after", "LETTER"))
                .contains("۱۴۰۳/۱۲/۲۶");
        assertThat(foreseen(
                        "deadline", "WITHIN",
                        "amount", "3",
                        "amountUnit", "WORKING_DAYS",
                        "after", "RECEIPT"))
                .contains("۳ روز کاری");
        assertThat(foreseen("deadline", "YEARS", "years", "3", "first", "1406/01/31"))
                .contains("هر ۳ سال یک بار");
        assertThat(foreseen("deadline", "ONCE", "onceWords", "در اسرع وقت")).contains("در اسرع وقت");
        assertThat(foreseen("deadline", "WITHIN", "amount", "هیچ")).contains("f-amount-error");
        assertThat(foreseen("deadline", "BY", "on", "1406/13/01")).contains("f-on-error");
        assertThat(foreseen("deadline", "WITHIN", "amount", "1000", "amountUnit", "YEARS"))
                .as("outside the calendar")
                .contains("f-amount-error");
        assertThat(foreseen("deadline", "YEARS", "years", "100", "first", "1600/01/01"))
                .contains("f-first-error");
        assertThat(foreseen("deadline", "YEARS", "years", "100", "first", "1499/01/01"))
                .doesNotContain("f-first-error");
        assertThat(saved("deadline", "EVERY", "rhythm", "HALF")).hasStatus(303);
        assertThat(ask().deadline()).isEqualTo(new DeadlineRule.EveryPeriod(Rhythm.HALF, 30));
    }

    @Test
    void whoIsSlowerKeepsHisPartsAndPicksInTheForm() {
        String old = Integer.toString(author.draft().revision());
        saved("action", "نوشته نخست");
        MvcTestResult slow = author.send(
                author.path() + PAGE,
                with(form(), "revision", old, "who.0.part", "on", "who.0.organs", "N036", "action", "نوشته دوم"));
        assertThat(slow).hasStatus(409);
        assertThat(body(slow)).contains("نوشته دوم", "name=\"who.0.organs\" type=\"checkbox\" value=\"N036\" checked");
        assertThat(ask().action()).isEqualTo("نوشته نخست");
        Map<String, List<String>> replayed = with(form(), "action", "یک بار");
        assertThat(author.send(author.path() + PAGE, replayed)).hasStatus(303);
        assertThat(author.send(author.path() + PAGE, replayed)).as("replayed").hasStatus(409);
    }

    @Test
    void whatAClauseOpensNamesWhoseConsentItTakes() {
        assertThat(author.save(
                        "/clauses/para_1/openings/new",
                        fields(
                                "action", "کمک بگیرد",
                                "who.0.part", "on",
                                "who.0.kinds", "MINISTRY",
                                "who.1.part", "on",
                                "who.1.organs", "N036",
                                "consent", "N153",
                                "limit", "یک نفر",
                                "condition", "هرگاه")))
                .hasStatus(303);
        var opening = author.text().clauses().getFirst().opens().getFirst();
        assertThat(opening.consent()).containsExactly("N153");
        assertThat(opening.who().anyOf()).hasSize(2);
        assertThat(author.save("/clauses/para_1/openings/may_1", fields("consent.q", "سازمان", "pick", "consent")))
                .hasStatusOk();
    }

    @Test
    void theLetterNamesItsCopiesTextsAndKind() {
        for (String kind : List.of("CIRCULAR", "DIRECTIVE", "POLICY", "BYLAW", "LETTER")) {
            assertThat(author.save("/letter", with(author.form("/letter"), "kind", kind)))
                    .hasStatus(303);
            assertThat(author.text().kind()).isEqualTo(kind);
        }
        assertThat(author.save(
                        "/letter",
                        with(
                                author.form("/letter"),
                                "urgency",
                                "URGENT",
                                "copy.0.recipient",
                                "دفتر وزارتی",
                                "copy.0.purpose",
                                "آگاهی",
                                "copy.1.copyOrgan",
                                "N036",
                                "ref.0.relation",
                                "REPLACES",
                                "ref.0.refKind",
                                "LAW",
                                "ref.0.title",
                                "قانون آزمون",
                                "ref.0.parts",
                                "ماده ۵\nماده ۶",
                                "ref.0.refNote",
                                "توضیح",
                                "ref.0.doubtful",
                                "on")))
                .hasStatus(303);
        assertThat(author.text().copies()).hasSize(2);
        assertThat(author.text().copies().getLast().organ()).isEqualTo("N036");
        assertThat(author.text().references().getFirst().parts()).containsExactly("ماده ۵", "ماده ۶");
        assertThat(author.text().references().getFirst().uncertain()).isTrue();
        assertThat(author.save("/letter", with(author.form("/letter"), "copy.0.purpose", "x", "copy.0.recipient", "")))
                .hasStatus(422);
        assertThat(author.save("/letter", with(author.form("/letter"), "kind", "DECREE")))
                .hasStatus(422);
    }

    @Test
    void whomItBindsAndByWhenIsForeseenBeforeWordsAndEvidenceAreGiven() {
        assertThat(foreseen("deadline", "BY", "on", "۱۴۰۶/۰۲/۰۱", "action", "", "evidence", ""))
                .contains("مهلت ۱۴۰۶/۰۲/۰۱")
                .doesNotContain("f-evidence-error");
        assertThat(body(saved("action", "", "evidence", ""))).contains("f-action-error", "f-evidence-error");
    }

    /** The form of the ask with some fields changed, sent. */
    private MvcTestResult saved(String... changes) {
        return author.send(author.path() + PAGE, with(form(), changes));
    }

    private String foreseen(String... changes) {
        return body(author.send(author.path() + PAGE, with(with(form(), changes), "preview", "on")));
    }

    private Map<String, List<String>> form() {
        return author.form(PAGE);
    }

    private Ask ask() {
        return author.text().clauses().getFirst().asks().getFirst();
    }
}
