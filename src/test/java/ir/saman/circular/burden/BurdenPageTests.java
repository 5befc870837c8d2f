package ir.saman.circular.burden;

import static ir.saman.TestPages.body;
import static ir.saman.circular.burden.BurdenFixtures.ask;
import static ir.saman.circular.burden.BurdenFixtures.text;
import static ir.saman.directory.TestAccounts.as;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularText;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Force;
import ir.saman.duty.Stage;
import ir.saman.kit.web.Cursor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves({"F1", "F6"})
class BurdenPageTests {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final MockMvcTester mvc;
    private final BurdenFixtures fixtures;
    private final Drafts drafts;
    private final DeskFixtures desk;
    private final Stage stage;
    private final TestAccounts accounts;
    private Actor head;
    private BearerRule bearer = BearerRule.ofArticle5();

    @Autowired
    BurdenPageTests(
            MockMvcTester mvc, BurdenFixtures fixtures, Drafts drafts, DeskFixtures desk, Stage stage, JdbcClient db) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.drafts = drafts;
        this.desk = desk;
        this.stage = stage;
        this.accounts = new TestAccounts(db);
        this.head = stage.actor("N029", Role.ORGAN_HEAD);
    }

    @BeforeEach
    void anOrgan() {
        head = stage.actor("N029", Role.ORGAN_HEAD);
        bearer = BearerRule.only(desk.below("N140"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ARSO_EXPERT", "ORGAN_HEAD"})
    void whoeverMaySeeTheDraftSeesItsBurdenAndIsLedToIt(Role role) {
        Draft draft = draft(letter());
        AccountId reader = accounts.in("N029", role);
        assertThat(body(get(reader, draft, "/burden"))).contains("بار تکلیفی", "کار one", "/desk/organs/");
        assertThat(body(get(reader, draft, "/preview"))).contains("/burden\"");
        assertThat(get(reader, draft, "/burden/export?format=csv")).hasStatusOk();
        assertThat(body(get(reader, draft, "/burden/export?format=csv"))).contains("کار one");
    }

    @Test
    void everyPageOfTheDraftLeadsToIt() {
        Draft draft = draft(letter());
        AccountId writer = accounts.in("N029", Role.ARSO_EXPERT);
        String path = "/desk/drafts/" + draft.id() + "/burden\"";
        assertThat(body(get(writer, draft, ""))).contains(path);
        assertThat(body(get(writer, draft, "/review"))).contains(path);
        assertThat(body(get(head.account(), draft, "/issue"))).contains(path);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ARSO_EXPERT", "ORGAN_HEAD"})
    void noOtherRoleSeesADraft(Role role) {
        Draft draft = draft(letter());
        AccountId clerk = accounts.in("N029", role);
        assertThat(get(clerk, draft, "/burden")).hasStatus(403);
        assertThat(get(clerk, draft, "/burden/export")).hasStatus(403);
        assertThat(get(clerk, draft, "/preview")).hasStatus(403);
    }

    @ParameterizedTest
    @EnumSource(names = {"ARSO_EXPERT", "ORGAN_HEAD"})
    void anotherOrgansDraftIsNotThereAndTheAttemptIsLogged(Role role) {
        Draft draft = draft(letter());
        AccountId stranger = accounts.in("N012", role);
        assertThat(get(stranger, draft, "/burden")).hasStatus(404);
        assertThat(get(stranger, draft, "/burden/export")).hasStatus(404);
        assertThat(get(stranger, draft, "/preview")).hasStatus(404);
        assertThat(accounts.refusals(stranger)).isEqualTo(3);
    }

    @Test
    void whatIsIssuedLeadsToItsCircularAndWhatIsDroppedIsGone() {
        Draft issued = fixtures.signed(draft(letter()), head);
        fixtures.issue(issued, head);
        MvcTestResult led = get(head.account(), issued, "/burden");
        assertThat(led).hasStatus(303);
        assertThat(led.getResponse().getHeader("Location")).startsWith("/circulars/b-");
        assertThat(body(get(head.account(), issued, "/issue")))
                .contains("/circulars/b-")
                .doesNotContain("/burden\"");
        Draft dropped = draft(letter());
        drafts.step(dropped, Draft.State.DROPPED, Optional.empty(), head.by());
        assertThat(get(head.account(), dropped, "/burden")).hasStatus(404);
    }

    @Test
    void anEmptyDraftSaysSo() {
        Draft draft = draft(letter().saying(List.of()));
        assertThat(body(get(head.account(), draft, "/burden")))
                .contains("هیچ تکلیف تازه‌ای نمی‌نهد")
                .doesNotContain("<tbody>", "/burden/export");
        assertThat(get(head.account(), draft, "/issue")).hasStatusOk();
        assertThat(get(head.account(), draft, "/burden/export")).hasStatusOk();
    }

    @Test
    void ofALongListOfWhatIsAskedAlreadyTheFirstAreShownAndAllArePaged() {
        for (int each = 0; each < 23; each++) {
            fixtures.issue(fixtures.signed(draft(letter()), head), head);
        }
        Draft draft = draft(letter());
        String page = body(get(head.account(), draft, "/burden"));
        assertThat(page).contains("۲۰ مورد نخست از ۲۳ مورد", "/burden/known\"");
        assertThat(page.split("<li><a href=\"/circulars/b-", -1)).hasSize(21);
        String all = body(get(head.account(), draft, "/burden/known"));
        assertThat(all).contains("۲۳ مورد", "rel=\"next\"").doesNotContain("rel=\"prev\"");
        String rest = body(get(head.account(), draft, "/burden/known?from=" + cursor("19")));
        assertThat(rest).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(rest.split("<tr><th scope=\"row\"", -1)).hasSize(4);
        for (String forged : new String[] {"999999999999999999", "-999999999999999999"}) {
            assertThat(get(head.account(), draft, "/burden/known?from=" + cursor(forged)))
                    .hasStatusOk();
        }
        assertThat(get(accounts.in("N012", Role.ORGAN_HEAD), draft, "/burden/known"))
                .hasStatus(404);
    }

    private static String cursor(String place) {
        return Cursor.after(List.of(place)).encoded();
    }

    @Test
    void aScriptInATextIsOnlyWords() {
        CircularText text = text(
                desk.today(), bearer, ask(SCRIPT, Force.MUST, bearer, new DeadlineRule.Standing(), "outreach-record"));
        Draft draft = draft(text);
        for (String page : new String[] {"/burden", "/preview", "/issue"}) {
            assertThat(body(get(head.account(), draft, page)))
                    .as(page)
                    .doesNotContain(SCRIPT)
                    .contains("&lt;script&gt;");
        }
    }

    @Test
    void aRuleThatMatchesNobodyIsSaid() {
        BearerRule nobody = BearerRule.builder()
                .kinds(List.of("MINISTRY"))
                .levels(List.of("COUNTY"))
                .build();
        Draft draft = draft(text(
                desk.today(), bearer, ask("one", Force.MUST, nobody, new DeadlineRule.Standing(), "outreach-record")));
        assertThat(body(get(head.account(), draft, "/burden"))).contains("بی متعهد");
    }

    private CircularText letter() {
        return text(
                desk.today(), bearer, ask("one", Force.MUST, bearer, new DeadlineRule.Standing(), "outreach-record"));
    }

    private Draft draft(CircularText text) {
        return fixtures.begin(Optional.empty(), text, head);
    }

    private MvcTestResult get(AccountId reader, Draft draft, String page) {
        return mvc.get()
                .uri("/desk/drafts/" + draft.id() + page)
                .with(as(reader))
                .exchange();
    }
}
