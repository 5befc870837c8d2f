package ir.saman.circular.relay;

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
import ir.saman.kit.calendar.PersianDate;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves({"D1", "F1"})
class RelayTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Circulars circulars;
    private final DeskFixtures desk;
    private final TestAccounts accounts;
    private String number = "";
    private String near = "";
    private String far = "";
    private String outside = "";
    private CircularId circular = new CircularId(0);
    private AccountId head = new AccountId(0);

    @Autowired
    RelayTests(MockMvcTester mvc, JdbcClient db, Circulars circulars, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.circulars = circulars;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aCircularThatBindsTwoOrgansOfOneMinistryAndOneOfAnother() {
        number = "r-" + UUID.randomUUID();
        near = desk.below("N012");
        far = desk.below("N012");
        outside = desk.below("N014");
        circular = circulars.publish(
                TestCirculars.asking(
                        number,
                        desk.today().minusDays(10),
                        BearerRule.ofOrgans(List.of(near, far, outside)),
                        "outreach-record"),
                By.SYSTEM);
        head = accounts.in("N012", Role.ORGAN_HEAD);
    }

    @Test
    void theFormSaysHowManyOrgansItCanReach() {
        assertThat(body(mvc.get().uri(path()).with(as(head)).exchange())).contains("در قلمرو شما ۲ دستگاه");
    }

    @Test
    void itAsksFirstThenStandsInTheChainAndTellsEveryoneItReaches() {
        AccountId officer = accounts.in(near, Role.REFORM_OFFICER);
        MvcTestResult asked = send(Map.of());
        assertThat(asked).hasStatusOk();
        assertThat(body(asked)).contains("به ۲ دستگاه می‌رسد");
        assertThat(relays()).isZero();

        assertThat(send(Map.of("confirmed", "on", "password", TestAccounts.PASSWORD)))
                .hasStatus(303);
        assertThat(relays()).isEqualTo(1);
        assertThat(notices(officer)).isEqualTo(1);
        String page =
                body(mvc.get().uri("/circulars/" + number).with(as(officer)).exchange());
        assertThat(page).contains("ابلاغ آزمون", "رونوشت نخست", "تهران", "با فوریت انجام شود", "افزوده ابلاغ");
        assertThat(accounts.ledgered(head, "circular.relay")).isEqualTo(1);
    }

    @Test
    void theSameLetterSentTwiceIsOneRelay() {
        send(Map.of("confirmed", "on", "password", TestAccounts.PASSWORD));
        assertThat(send(Map.of("confirmed", "on", "password", TestAccounts.PASSWORD)))
                .hasStatus(303);
        assertThat(relays()).isEqualTo(1);
        send(Map.of("organs", near, "confirmed", "on", "password", TestAccounts.PASSWORD));
        assertThat(relays()).as("the same words to others are another letter").isEqualTo(2);
    }

    @Test
    void aNameThatTwoOrgansBearIsAskedForByItsCode() {
        db.sql("update directory.organ set name = 'همنام آزمون ' || :mark where code in (:near, :far)")
                .param("mark", near)
                .param("near", near)
                .param("far", far)
                .update();
        MvcTestResult refused = send(Map.of("organs", "همنام آزمون " + near));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("id=\"f-organs-error\"", "شناسه دستگاه را بنویسید");
    }

    @Test
    void whatIsOverdueIsNotGivenMoreTimeByARelay() {
        db.sql("""
                update duty.duty d set due_on = :past, changed_on = laid_on, version = d.version + 1
                from duty.source s join circular.ask a on s.kind = 'circular' and a.id = s.ref
                join circular.clause l on l.id = a.clause_id
                where s.id = d.source_id and l.circular_id = :circular and l.anchor = 'para_1'""")
                .param("past", desk.today().minusDays(9))
                .param("circular", circular.value())
                .update();
        MvcTestResult refused = send(
                Map.of("day-para_1", PersianDate.of(desk.today().plusDays(1)).format()));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("id=\"f-day-para_1-error\"");
    }

    @Test
    void anOwnDayIsHeldAgainstTheDaysOfThoseItGoesToOnly() {
        due(far, desk.today().plusDays(5));
        due(near, desk.today().plusDays(40));
        String between = PersianDate.of(desk.today().plusDays(20)).format();
        assertThat(send(Map.of("day-para_1", between)))
                .as("later than that of one")
                .hasStatus(422);
        assertThat(send(Map.of("day-para_1", between, "organs", far))).hasStatus(422);
        assertThat(send(Map.of("day-para_1", between, "organs", near))).hasStatusOk();
        String late = PersianDate.of(desk.today().plusDays(41)).format();
        assertThat(body(send(Map.of("day-para_1", late, "organs", near))))
                .contains(
                        "id=\"f-day-para_1-error\"",
                        PersianDate.of(desk.today().plusDays(40)).format());
    }

    private void due(String organ, LocalDate day) {
        db.sql("""
                update duty.duty d set due_on = :day, changed_on = laid_on, version = d.version + 1
                from duty.source s join circular.ask a on s.kind = 'circular' and a.id = s.ref
                join circular.clause l on l.id = a.clause_id, directory.organ o
                where s.id = d.source_id and l.circular_id = :circular and l.anchor = 'para_1'
                  and o.id = d.organ_id and o.code = :organ""")
                .param("day", day)
                .param("circular", circular.value())
                .param("organ", organ)
                .update();
    }

    @Test
    void itMayNarrowButNotReachOutside() {
        assertThat(body(send(Map.of("organs", near)))).contains("به ۱ دستگاه می‌رسد");
        for (String wrong : List.of(outside, "N014", "ناشناخته", near + "\n" + outside)) {
            MvcTestResult refused = send(Map.of("organs", wrong, "confirmed", "on", "password", TestAccounts.PASSWORD));
            assertThat(refused).hasStatus(422);
            assertThat(body(refused)).contains("id=\"f-organs-error\"");
        }
        assertThat(relays()).isZero();
    }

    @Test
    void anOwnDayLaterThanTheClausesIsRefused() {
        MvcTestResult refused = send(Map.of(
                "day-para_1",
                PersianDate.of(desk.today().plusYears(3)).format(),
                "confirmed",
                "on",
                "password",
                TestAccounts.PASSWORD));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("id=\"f-day-para_1-error\"", "نمی‌تواند مهلت را دیرتر کند");
        assertThat(relays()).isZero();
    }

    @Test
    void aNumberByHandIsTakenOnceOnly() {
        String own = "الف/" + UUID.randomUUID();
        assertThat(send(Map.of("number", own, "confirmed", "on", "password", TestAccounts.PASSWORD)))
                .hasStatus(303);
        MvcTestResult second =
                send(Map.of("number", own, "text", "متن دیگر", "confirmed", "on", "password", TestAccounts.PASSWORD));
        assertThat(second).hasStatus(422);
        assertThat(body(second)).contains("id=\"f-number-error\"");
    }

    @Test
    void whatIsMissingOrNoDayStaysBesideItsField() {
        assertThat(send(Map.of("text", " ", "post", ""))).hasStatus(422);
        for (String day : List.of(
                "", "1404/12/30", PersianDate.of(desk.today().plusDays(1)).format(), "1390/01/01")) {
            assertThat(body(send(Map.of("on", day)))).contains("id=\"f-on-error\"");
        }
    }

    @Test
    void whoseReachHoldsNoBearerFindsNothing() {
        AccountId stranger = accounts.in("N140", Role.ORGAN_HEAD);
        assertThat(mvc.get().uri(path()).with(as(stranger))).hasStatus(404);
        assertThat(accounts.refusals(stranger)).isEqualTo(1);
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        assertThat(mvc.get().uri(path()).with(as(officer))).hasStatus(403);
    }

    @Test
    void whoOpensItFirstIsKeptOnceAnOrgan() {
        AccountId first = accounts.in(near, Role.REFORM_OFFICER);
        AccountId second = accounts.in(near, Role.ORGAN_HEAD);
        mvc.get().uri("/circulars/" + number).with(as(first)).exchange();
        mvc.get().uri("/circulars/" + number).with(as(second)).exchange();
        String list = body(mvc.get()
                .uri("/desk/circulars/" + circular.value() + "/seen")
                .with(as(head))
                .exchange());
        assertThat(list).contains("واحد آزمون " + near, "واحد آزمون " + far, accounts.userName(first));
        assertThat(list).doesNotContain("واحد آزمون " + outside, accounts.userName(second));
        assertThat(body(mvc.get().uri("/circulars/" + number).with(as(head)).exchange()))
                .contains("دیده‌شده در ۱ از ۲ دستگاه", path());
    }

    @Test
    void theLinkCountsWhatTheListNames() {
        AccountId viewer = accounts.in(near, Role.SUPREME_COUNCIL_VIEWER);
        assertThat(body(mvc.get().uri("/circulars/" + number).with(as(viewer)).exchange()))
                .contains("دیده‌شده در ۱ از ۱ دستگاه");
        assertThat(body(mvc.get()
                        .uri("/desk/circulars/" + circular.value() + "/seen")
                        .with(as(viewer))
                        .exchange()))
                .contains("واحد آزمون " + near)
                .doesNotContain("واحد آزمون " + far);
    }

    @Test
    void theListOfWhoHasSeenItIsNarrowedAndExported() {
        mvc.get()
                .uri("/circulars/" + number)
                .with(as(accounts.in(near, Role.REFORM_OFFICER)))
                .exchange();
        String seen = "/desk/circulars/" + circular.value() + "/seen";
        AccountId issuer = accounts.in("N029", Role.ARSO_EXPERT);
        assertThat(body(mvc.get().uri(seen + "?seen=NOT_YET").with(as(issuer)).exchange()))
                .contains("واحد آزمون " + far, "واحد آزمون " + outside)
                .doesNotContain("واحد آزمون " + near);
        assertThat(body(mvc.get()
                        .uri(seen + "/export?format=csv")
                        .with(as(issuer))
                        .exchange()))
                .contains(near, far, outside);
        assertThat(mvc.get().uri(seen).with(as(accounts.in("N140", Role.ORGAN_HEAD))))
                .hasStatus(404);
    }

    @Test
    void itIsSignedWithTheOwnPasswordAndStandsInTheRegisterOfLetters() {
        assertThat(body(send(Map.of()))).contains("type=\"password\"", "نامه‌ای که امضا می‌کنید", "ابلاغ آزمون");
        assertThat(send(Map.of("confirmed", "on", "password", "wrong"))).hasStatus(422);
        assertThat(relays()).isZero();
        send(Map.of("confirmed", "on", "password", TestAccounts.PASSWORD));
        Kept kept = db.sql("""
                select s.name, s.post, s.digest, encode(sha256(convert_to(r.document, 'UTF8')), 'hex') as of_text,
                       l.kind, r.number = l.number as same
                from circular.relay r join secretariat.letter l on l.id = r.letter_id
                join secretariat.signature s on s.subject_kind = 'relay' and s.subject_id = r.id
                where r.circular_id = :circular""")
                .param("circular", circular.value())
                .query(Kept.class)
                .single();
        assertThat(kept).isEqualTo(new Kept("نام آزمون", "وزیر", kept.digest(), kept.digest(), "relay", true));
        assertThat(body(mvc.get().uri("/circulars/" + number).with(as(head)).exchange()))
                .contains("امضای الکترونیکی", "نام آزمون، وزیر، در ", kept.digest())
                .as("the circular itself came without a signature")
                .contains("پیش از سامان امضا شده است");
    }

    private record Kept(String name, String post, String digest, String ofText, String kind, boolean same) {}

    @Test
    void aRelayOfARelayFollowsTheLetterItCameBy() {
        String below = desk.below(near);
        circular = circulars.publish(
                TestCirculars.asking(
                        number + "/2",
                        desk.today().minusDays(10),
                        BearerRule.ofOrgans(List.of(near, below)),
                        "outreach-record"),
                By.SYSTEM);
        send(Map.of("confirmed", "on", "password", TestAccounts.PASSWORD));
        head = accounts.in(near, Role.ORGAN_HEAD);
        assertThat(send(Map.of("confirmed", "on", "password", TestAccounts.PASSWORD)))
                .hasStatus(303);
        assertThat(db.sql("""
                select count(*) from circular.relay r join secretariat.letter l on l.id = r.letter_id
                join circular.relay b on b.letter_id = l.parent_id and b.circular_id = r.circular_id
                where r.circular_id = :circular and l.relation = 'RELAYS'""")
                        .param("circular", circular.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(body(mvc.get()
                        .uri("/circulars/" + number + "/2")
                        .with(as(head))
                        .exchange()))
                .contains("در پی نامه");
    }

    private MvcTestResult send(Map<String, String> changed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "on", PersianDate.of(desk.today()).format(),
                "name", "نام آزمون",
                "post", "وزیر",
                "text", "ابلاغ آزمون <b>",
                "addressees", "واحدهای تابع",
                "copies", "رونوشت نخست\nتهران",
                "add-para_1", "با فوریت انجام شود"));
        form.putAll(changed);
        var request = mvc.post().uri(path()).with(as(head)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String path() {
        return "/desk/circulars/" + circular.value() + "/relay";
    }

    private int relays() {
        return db.sql("select count(*) from circular.relay where circular_id = :circular")
                .param("circular", circular.value())
                .query(Integer.class)
                .single();
    }

    private int notices(AccountId account) {
        return db.sql("select count(*) from secretariat.notice where account_id = :account and text like '%ابلاغ کرد%'")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }
}
