package ir.saman.circular.issuing;

import static ir.saman.Altered.altered;
import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Attachment;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Copy;
import ir.saman.circular.CircularText.Opening;
import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.CircularText.Relation;
import ir.saman.circular.Circulars;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.By;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves({"F1", "F6"})
class IssuePageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Circulars circulars;

    @Autowired
    private Organs organs;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Clock clock;

    private final String number = "p-" + UUID.randomUUID();
    private AccountId head = new AccountId(0);
    private long draft;
    private By by = By.SYSTEM;

    @BeforeEach
    void aDraftInReview() {
        head = new TestAccounts(db).in("N029", Role.ORGAN_HEAD);
        Organ issuer = organs.byCode("N029").orElseThrow();
        by = new By(
                Optional.of(head.value()),
                Optional.of(issuer.id().value()),
                Optional.of(Role.ORGAN_HEAD.name()),
                Optional.empty());
        Draft written = drafts.begin(
                issuer.id(), Optional.empty(), TestCirculars.asking("", Tehran.today(clock), "outreach-record"), by);
        drafts.step(written, Draft.State.IN_REVIEW, Optional.empty(), by);
        draft = written.id();
    }

    @Test
    void itIsNumberedSignedAskedForAndIssued() {
        assertThat(numbered(number)).hasStatus(303);
        assertThat(body(page())).contains("type=\"password\"");
        assertThat(post("sign", "password", TestAccounts.PASSWORD)).hasStatus(303);
        assertThat(post("issue", "note", "")).hasStatusOk();
        assertThat(circulars.find(number)).as("asking issues nothing").isEmpty();
        assertThat(post("issue", "confirmed", "on")).hasStatus(303);
        assertThat(circulars.find(number)).isPresent();
        assertThat(post("issue", "confirmed", "on")).as("once").hasStatus(422);
    }

    @Test
    @Serves("F1")
    void itsStepsAreShownAndItsWindowAndTrailNameTheDraft() {
        assertThat(body(page()))
                .contains("<title>امضا و صدور: بخشنامه آزمون")
                .contains("href=\"/desk/drafts\"", "href=\"/desk/drafts/" + draft + "/preview\">بخشنامه آزمون")
                .containsPattern("aria-current=\"step\"[^>]*><b>شماره و تاریخ");
        numbered(number);
        assertThat(body(page())).containsPattern("aria-current=\"step\"[^>]*><b>امضا<");
        post("sign", "password", TestAccounts.PASSWORD);
        assertThat(body(page())).containsPattern("aria-current=\"step\"[^>]*><b>صدور<");
        post("issue", "confirmed", "on");
        assertThat(body(page())).contains("گام‌ها تا صدور").doesNotContain("aria-current=\"step\"");
    }

    @Test
    @Serves("F1")
    void theHeadIsLedToWhatWaitsForHisSignatureAndToNothingElse() {
        String mine = "/desk/drafts/" + draft + "/issue";
        String menu = ">امضا و صدور بخشنامه<";
        assertThat(waiting(head))
                .contains(mine, menu, "در انتظار امضا یا صدور شماست")
                .doesNotContain("/desk/drafts/new");
        long comment = comment();
        assertThat(waiting(head)).as("while its review is open").doesNotContain(mine);
        db.sql(
                        "update circular.review_comment set answer = 'پاسخ', resolved_at = now(), resolved_by = :by where id = :id")
                .param("by", head.value())
                .param("id", comment)
                .update();
        numbered(number);
        post("sign", "password", TestAccounts.PASSWORD);
        assertThat(waiting(head)).contains(mine);
        post("issue", "confirmed", "on");
        assertThat(waiting(head)).doesNotContain(mine);
        AccountId other = new TestAccounts(db).in("N012", Role.ORGAN_HEAD);
        assertThat(waiting(other)).doesNotContain(mine);
        AccountId officer = new TestAccounts(db).in("N029", Role.REFORM_OFFICER);
        assertThat(body(mvc.get().uri("/desk").with(as(officer)).exchange())).doesNotContain(menu);
        assertThat(body(mvc.get().uri("/desk").with(as(head)).exchange())).contains(menu);
    }

    @Test
    @Serves("F1")
    void theHeadOfAnOrganThatIssuesNothingIsNotLedToItsSigning() {
        String menu = ">امضا و صدور بخشنامه<";
        String code = desk.below("N012");
        AccountId other = new TestAccounts(db).in(code, Role.ORGAN_HEAD);
        assertThat(body(mvc.get().uri("/desk").with(as(other)).exchange())).doesNotContain(menu);
        drafts.begin(
                organs.byCode(code).orElseThrow().id(),
                Optional.empty(),
                TestCirculars.asking("", Tehran.today(clock), "outreach-record"),
                by);
        assertThat(body(mvc.get().uri("/desk").with(as(other)).exchange())).contains(menu);
    }

    private String waiting(AccountId who) {
        return body(mvc.get().uri("/desk/drafts?state=WAITING").with(as(who)).exchange());
    }

    @Test
    void theSecretariatGivesTheNextNumberWhereNoneIsTyped() {
        assertThat(numbered("")).hasStatus(303);
        assertThat(drafts.find(draft).orElseThrow().text().number()).isNotEmpty();
    }

    @Test
    void aDayThatIsNoneStaysBesideItsField() {
        MvcTestResult refused = send("number", "number", number, "date", "1405/13/01");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("id=\"f-date-error\"");
    }

    @Test
    void aWrongPasswordSignsNothing() {
        numbered(number);
        assertThat(post("sign", "password", "wrong")).hasStatus(422);
        assertThat(state()).isEqualTo(Draft.State.IN_REVIEW);
    }

    @Test
    void whatWasNotShownIsNotSigned() {
        numbered(number);
        assertThat(send("sign", "password", TestAccounts.PASSWORD, "revision", "1"))
                .hasStatus(422);
        assertThat(state()).isEqualTo(Draft.State.IN_REVIEW);
    }

    @Test
    void nothingIsSignedWhileACommentIsOpen() {
        numbered(number);
        comment();
        assertThat(post("sign", "password", TestAccounts.PASSWORD)).hasStatus(422);
        assertThat(state()).isEqualTo(Draft.State.IN_REVIEW);
    }

    @Test
    void theWholeTextThatIsSignedIsShown() {
        Draft whole = drafts.begin(organs.byCode("N029").orElseThrow().id(), Optional.empty(), whole(), by);
        draft = whole.id();
        assertThat(body(page()))
                .contains("پیوست آزمون", "در دست نیست", "رونوشت آزمون", "جهت آزمون", "قانون آزمون", "ماده ۷ آزمون")
                .contains("گزارش آزمون", "کمک آزمون", "تا دو نفر", "متن آزمون")
                .contains("/desk/drafts/" + draft + "/preview\"", "/desk/drafts/" + draft + "/burden\"");
    }

    @Test
    void whoIsAskedToIssueIsToldHowMuchIsLaid() {
        numbered(number);
        post("sign", "password", TestAccounts.PASSWORD);
        assertThat(body(post("issue", "note", ""))).contains("۲ تکلیف بر ۱ دستگاه");
    }

    @Test
    void theHeadGivesItBackWithAReasonThatItsAuthorsMustDealWith() {
        AccountId writer = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        numbered(number);
        post("sign", "password", TestAccounts.PASSWORD);
        assertThat(post("issue/return", "reason", "")).as("no reason").hasStatus(422);
        assertThat(send("issue/return", "reason", "چرا", "revision", "1")).hasStatus(422);
        assertThat(post("issue/return", "reason", "بند دو روشن نیست")).hasStatusOk();
        assertThat(state()).as("asking changes nothing").isEqualTo(Draft.State.SIGNED);
        assertThat(send("issue/return", "reason", "بند دو روشن نیست", "confirmed", "on"))
                .hasStatus(303);
        assertThat(state()).isEqualTo(Draft.State.WRITING);
        assertThat(body(mvc.get()
                        .uri("/desk/drafts/" + draft + "/review")
                        .with(as(writer))
                        .exchange()))
                .contains("بند دو روشن نیست");
        assertThat(db.sql("select count(*) from secretariat.notice where account_id = :account")
                        .param("account", writer.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(send("issue/return", "reason", "باز", "confirmed", "on"))
                .as("its authors have it")
                .hasStatus(422);
    }

    @Test
    void onlyTheHeadOfItsIssuerGivesItBack() {
        AccountId other = new TestAccounts(db).in("N012", Role.ORGAN_HEAD);
        AccountId writer = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        String path = "/desk/drafts/" + draft + "/issue/return";
        assertThat(mvc.post().uri(path).with(as(other)).with(csrf()).param("reason", "چرا"))
                .hasStatus(404);
        assertThat(mvc.post().uri(path).with(as(writer)).with(csrf()).param("reason", "چرا"))
                .hasStatus(403);
        assertThat(state()).isEqualTo(Draft.State.IN_REVIEW);
    }

    private CircularText whole() {
        CircularText text = TestCirculars.asking("", Tehran.today(clock), "outreach-record");
        var opening = new Opening("may_1", "کمک آزمون", BearerRule.only("N140"), List.of(), "تا دو نفر", "", "");
        var law = new Reference(
                Relation.RESTS_ON, "LAW", "", "", Optional.empty(), "قانون آزمون", List.of("ماده ۷ آزمون"), "", false);
        Clause clause = altered(text.clauses().getFirst(), Map.of("opens", List.of(opening)));
        return altered(
                text,
                Map.of(
                        "attachments", List.of(new Attachment("پیوست آزمون", "در دست نیست")),
                        "copies", List.of(new Copy("رونوشت آزمون", "", "جهت آزمون")),
                        "references", List.of(law),
                        "clauses", List.of(clause)));
    }

    @Test
    void aNumberTypedInPersianDigitsLeadsToItsCircular() {
        String typed = "آ-" + UUID.randomUUID().toString().replaceAll("\\D", "") + "۱۲۳";
        assertThat(numbered(typed)).hasStatus(303);
        post("sign", "password", TestAccounts.PASSWORD);
        assertThat(post("issue", "confirmed", "on")).hasStatus(303);
        for (String asked : List.of(Digits.persian(typed), Digits.latin(typed))) {
            assertThat(mvc.get().uri("/circulars/{number}", asked).with(as(head)))
                    .hasStatusOk();
        }
    }

    @Test
    void givingTheNumberIsWrittenInTheLedger() {
        numbered(number);
        assertThat(db.sql(
                                "select count(*) from secretariat.ledger_entry where command = 'circular.draft.number' and account_id = :by")
                        .param("by", head.value())
                        .query((row, line) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aNumberIsGivenOnceAndOnlyWhenNothingIsLeftToBeSaid() {
        long comment = comment();
        assertThat(numbered(number)).hasStatus(422);
        db.sql(
                        "update circular.review_comment set answer = 'x', resolved_at = now(), resolved_by = :by where id = :comment")
                .param("by", head.value())
                .param("comment", comment)
                .update();
        assertThat(numbered(number)).hasStatus(303);
        assertThat(numbered(number + "/2")).hasStatus(422);
        assertThat(drafts.find(draft).orElseThrow().text().number()).isEqualTo(number);
    }

    @Test
    void whatAmendsKeepsTheNumberItHas() {
        Draft amending = drafts.begin(
                organs.byCode("N029").orElseThrow().id(),
                Optional.of(circulars.publish(
                        TestCirculars.asking(number, Tehran.today(clock), "outreach-record"), By.SYSTEM)),
                TestCirculars.asking(number, Tehran.today(clock), "outreach-record"),
                by);
        drafts.step(amending, Draft.State.IN_REVIEW, Optional.empty(), by);
        draft = amending.id();
        assertThat(numbered(number + "/2")).hasStatus(422);
        assertThat(drafts.find(draft).orElseThrow().text().number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -40_000})
    void aDayToComeOrLongPastStaysBesideItsField(int days) {
        String day = PersianDate.of(Tehran.today(clock)).plusDays(days).format();
        MvcTestResult refused = send("number", "number", number, "date", day);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("id=\"f-date-error\"");
    }

    @Test
    void whatWasConfirmedOfAnOlderRevisionIsNotIssued() {
        numbered(number);
        post("sign", "password", TestAccounts.PASSWORD);
        assertThat(send("issue", "confirmed", "on", "revision", "1")).hasStatus(303);
        assertThat(circulars.find(number)).isEmpty();
        assertThat(state()).isEqualTo(Draft.State.SIGNED);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ORGAN_HEAD")
    void noOtherRoleMay(Role role) {
        AccountId other = new TestAccounts(db).in("N029", role);
        assertThat(mvc.get().uri("/desk/drafts/" + draft + "/issue").with(as(other)))
                .hasStatus(403);
    }

    @Test
    void theHeadOfAnotherOrganFindsNothing() {
        AccountId other = new TestAccounts(db).in("N012", Role.ORGAN_HEAD);
        assertThat(mvc.get().uri("/desk/drafts/" + draft + "/issue").with(as(other)))
                .hasStatus(404);
    }

    private long comment() {
        return db.sql("""
                insert into circular.review_comment (draft_id, words, said_at, said_by)
                values (:draft, 'آزمون', now(), :by) returning id""")
                .param("draft", draft)
                .param("by", head.value())
                .query((row, line) -> row.getLong(1))
                .single();
    }

    private MvcTestResult numbered(String number) {
        return send(
                "number",
                "number",
                number,
                "date",
                PersianDate.of(Tehran.today(clock)).format());
    }

    private MvcTestResult post(String step, String name, String value) {
        return send(step, name, value);
    }

    private MvcTestResult send(String step, String... fields) {
        var request = mvc.post()
                .uri("/desk/drafts/" + draft + "/" + step)
                .with(as(head))
                .with(csrf());
        boolean revised = false;
        for (int each = 0; each < fields.length; each += 2) {
            request = request.param(fields[each], fields[each + 1]);
            revised |= fields[each].equals("revision");
        }
        return revised
                ? request.exchange()
                : request.param(
                                "revision",
                                Integer.toString(
                                        drafts.find(draft).orElseThrow().revision()))
                        .exchange();
    }

    private MvcTestResult page() {
        return mvc.get().uri("/desk/drafts/" + draft + "/issue").with(as(head)).exchange();
    }

    private Draft.State state() {
        return drafts.find(draft).orElseThrow().state();
    }
}
