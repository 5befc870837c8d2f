package ir.saman.circular.layer;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.Circulars;
import ir.saman.circular.ClauseWords;
import ir.saman.circular.DraftFixtures;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

@SamanTest
@Serves("F1")
class LayerPageTests {

    private static final String LETTER = """
            شماره: ۱۲
            پوست: ندارد

            در اجرای قانون ابلاغ می شود:

            ۱- دستگاههای اجرایی برنامه بنویسند.
            ۲- گزارش را هر سه ماه یک بار بفرستند.
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Circulars circulars;

    @Autowired
    private DraftFixtures fixtures;

    @Autowired
    private ClauseWords clauseWords;

    @Autowired
    private Clock clock;

    private AccountId expert = new AccountId(0);
    private CircularId circular = new CircularId(0);

    @BeforeEach
    void aCircularOfTwoClauses() {
        expert = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        CircularText text = TestCirculars.asking(
                "l-" + UUID.randomUUID(), Tehran.today(clock), "outreach-record", "training-record");
        // Of an open letter, but kept out of the public library, which others count.
        circular = circulars.publish(fixtures.ordinary(text), By.SYSTEM);
        db.sql("update circular.circular set classification = 'CONFIDENTIAL' where id = :id")
                .param("id", circular.value())
                .update();
    }

    @Test
    void aPastedLetterIsKeptAsItIsAndItsClausesAreProposed() {
        assertThat(bring(LETTER)).hasStatus(303).hasHeader("Location", desk());
        assertThat(original()).isEqualTo(LETTER);
        assertThat(clauseWords.of(circular)).hasEntrySatisfying("para_1", words -> {
            assertThat(words.raw()).isEqualTo("۱- دستگاههای اجرایی برنامه بنویسند.");
            assertThat(words.confirmed()).isFalse();
            assertThat(words.path()).isEqualTo("/circular-texts/" + circular.value() + "?sheet=1#para_1");
        });
        assertThat(new TestAccounts(db).ledgered(expert, "circular.text.bring")).isEqualTo(1);
        assertThat(body(get(desk()))).contains("متن نوشته‌شده", "۰ از ۲ بند");
    }

    @Test
    void theSameTextIsBroughtOnce() {
        bring(LETTER);
        assertThat(bring(LETTER)).hasStatus(303);
        assertThat(count("circular.original where circular_id = :circular")).isEqualTo(1);
        assertThat(new TestAccounts(db).ledgered(expert, "circular.text.bring")).isEqualTo(1);
    }

    @Test
    void aTextFileIsReadInItsOwnCodePageAndKept() {
        MvcTestResult answer = bring("نامه.txt", LETTER.replace("ی", "ي").getBytes(Charset.forName("windows-1256")));
        assertThat(answer).hasStatus(303);
        assertThat(original()).contains("شماره: ", "اجراي قانون");
        String source = found(body(get(desk())), "href=\"(" + desk() + "/source/[0-9]+)\"");
        assertThat(get(source))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        each -> assertThat(each.getFirst()).contains("attachment"));
    }

    @Test
    void whatHoldsNoTextIsRefusedBesideItsFieldAndLeavesNothing() {
        for (MvcTestResult refused : List.of(
                bring(""),
                bring(" \n "),
                bring("x".repeat(Layers.LONGEST + 1)),
                bring("empty.txt", new byte[0]),
                bring("page.html", "<html><script>alert(1)</script></html>".getBytes(UTF_8)),
                bring("scan.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))) {
            assertThat(refused).hasStatus(422);
            assertThat(body(refused)).containsPattern("id=\"f-(file|text)-error\"");
        }
        assertThat(count("circular.original where circular_id = :circular")).isZero();
    }

    @Test
    void aSuspectPlaceIsMarkedAndOnlyAHumanChangesIt() {
        bring(LETTER);
        String page = body(get(sheet(1)));
        assertThat(page).contains("<mark>دستگاههای</mark>", "دستگاه‌های", "<mark>می شود</mark>", "<mark>پوست</mark>");
        assertThat(decide("accept", 0, key(page, "دستگاههای"))).hasStatus(303);
        assertThat(corrected()).contains("دستگاه‌های اجرایی").contains("می شود");
        assertThat(original()).isEqualTo(LETTER);
        assertThat(body(get(sheet(1)))).doesNotContain("<mark>دستگاههای</mark>").contains("<mark>می شود</mark>");
        assertThat(body(get(sheet(1) + "/difference")))
                .containsPattern("<del>.*دستگاههای.*</del>")
                .containsPattern("<ins>.*دستگاه‌های.*</ins>");
        assertThat(body(get(sheet(1) + "/difference?until=0"))).doesNotContain("<del>");
        assertThat(new TestAccounts(db).ledgered(expert, "circular.text.correct"))
                .isEqualTo(1);
    }

    @Test
    void whatIsRightAsItIsIsNotMarkedAgain() {
        bring(LETTER);
        String page = body(get(sheet(1)));
        assertThat(decide("let-be", 0, key(page, "پوست"))).hasStatus(303);
        assertThat(body(get(sheet(1)))).doesNotContain("<mark>پوست</mark>");
        correct(0, "سطری در آغاز\n" + LETTER);
        assertThat(body(get(sheet(1)))).doesNotContain("<mark>پوست</mark>").contains("<mark>می شود</mark>");
        assertThat(corrected()).contains("پوست");
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSecondSeesWhatTheFirstWrote() {
        bring(LETTER);
        assertThat(correct(0, LETTER.replace("برنامه", "برنامه خود را"))).hasStatus(303);
        MvcTestResult second = correct(0, LETTER.replace("گزارش", "کارنامه"));
        assertThat(second).hasStatus(409);
        assertThat(body(second)).contains("کارنامه", "برنامه خود را", "name=\"seen\" value=\"1\"");
        assertThat(corrected()).contains("برنامه خود را").doesNotContain("کارنامه");
        assertThat(decide("accept", 0, "HALF_SPACE-1-2")).hasStatus(409);
    }

    @Test
    void theSameCorrectionSentTwiceIsKeptOnce() {
        bring(LETTER);
        String better = LETTER.replace("پوست", "پیوست");
        assertThat(correct(0, better)).hasStatus(303);
        assertThat(correct(0, better)).hasStatus(303);
        assertThat(
                        count(
                                "circular.correction c join circular.original o on o.id = c.original_id where o.circular_id = :circular"))
                .isEqualTo(1);
        assertThat(correct(1, "x".repeat(12_001))).hasStatus(422);
    }

    @Test
    void aHumanSaysWhichWordsAreWhichClauses() {
        bring(LETTER);
        String page = body(get(desk() + "/alignment"));
        String piece = found(page, "name=\"from-para_2\"[^>]* value=\"([^\"]*)\"");
        assertThat(align(0, piece, piece)).hasStatus(303);
        assertThat(clauseWords.of(circular))
                .hasEntrySatisfying(
                        "para_2", words -> assertThat(words.confirmed()).isTrue())
                .doesNotContainKey("para_1");
        assertThat(align(0, piece, piece)).hasStatus(409);
        assertThat(align(1, "۹۹", "۹۹")).hasStatus(422);
        assertThat(align(1, "5", "2")).hasStatus(422);
        assertThat(align(1, piece, "")).hasStatus(422);
        assertThat(new TestAccounts(db).ledgered(expert, "circular.text.align")).isEqualTo(1);
    }

    @Test
    void aThreeHundredPageTextIsShownASheetAtATime() {
        String page = "دستگاه‌ها برنامه خود را می‌نویسند و می‌فرستند.\n".repeat(40) + "\f";
        bring("long.txt", ("۱- آغاز\n" + page.repeat(300)).getBytes(UTF_8));
        assertThat(original()).hasSizeGreaterThan(500_000);
        String first = body(get(sheet(1)));
        assertThat(first).hasSizeLessThan(100_000);
        assertThat(get(sheet(300))).hasStatusOk();
        assertThat(get(sheet(302))).hasStatus(404);
        assertThat(get(desk() + "/alignment")).hasStatusOk();
        db.sql("update circular.circular set classification = 'ORDINARY' where id = :id")
                .param("id", circular.value())
                .update();
        assertThat(body(mvc.get()
                        .uri("/circular-texts/" + circular.value() + "?sheet=300")
                        .exchange()))
                .contains("برگ ۳۰۰ از")
                .hasSizeLessThan(100_000);
        db.sql("update circular.circular set classification = 'CONFIDENTIAL' where id = :id")
                .param("id", circular.value())
                .update();
    }

    @Test
    void aScriptInATextIsOnlyWords() {
        bring("۱- <script>alert(1)</script> \"><img src=x> دستگاههای\n");
        for (String page : List.of(desk(), sheet(1), sheet(1) + "/difference", desk() + "/alignment")) {
            assertThat(raw(get(page))).as(page).doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void everyoneReadsTheWordsOfAnOpenLetterAndNobodyElseThoseOfAConfidentialOne() {
        bring(LETTER);
        String path = "/circular-texts/" + circular.value();
        assertThat(mvc.get().uri(path)).hasStatus(404);
        assertThat(mvc.get().uri(path).with(as(expert))).hasStatusOk();
        db.sql("update circular.circular set classification = 'ORDINARY' where id = :id")
                .param("id", circular.value())
                .update();
        String page = body(mvc.get().uri(path).exchange());
        assertThat(page).contains("دستگاههای اجرایی", "id=\"para_1\"", "پیشنهادی");
        assertThat(body(mvc.get().uri(path + "?layer=corrected&sheet=7").exchange()))
                .contains("دستگاههای");
        db.sql("update circular.circular set classification = 'CONFIDENTIAL' where id = :id")
                .param("id", circular.value())
                .update();
        assertThat(mvc.get().uri("/circular-texts/0")).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ARSO_EXPERT")
    void noOtherRoleWorksOnATextOrReadsItsSource(Role role) {
        bring(LETTER);
        AccountId other = new TestAccounts(db).in("N012", role);
        for (String page : List.of(desk(), desk() + "/bring", sheet(1), desk() + "/alignment", desk() + "/source/1")) {
            assertThat(mvc.get().uri(page).with(as(other))).hasStatus(403);
        }
        assertThat(mvc.post().uri(sheet(1)).with(as(other)).with(csrf()).param("body", "x"))
                .hasStatus(403);
    }

    @Test
    void theListSaysHowFarEachTextHasCome() {
        String number = db.sql("select number from circular.circular where id = :id")
                .param("id", circular.value())
                .query(String.class)
                .single();
        assertThat(body(get(Head.DESK + "?q=" + number))).contains("بدون متن", "href=\"" + desk() + "\"");
        bring(LETTER);
        assertThat(body(get(Head.DESK + "?q=" + number + "&state=SOME"))).contains("۰ از ۲ بند");
        assertThat(body(get(Head.DESK + "?q=" + number + "&state=NONE"))).doesNotContain("href=\"" + desk() + "\"");
    }

    private MvcTestResult bring(String text) {
        return mvc.post()
                .uri(desk() + "/bring")
                .multipart()
                .with(as(expert))
                .with(csrf())
                .param("text", text)
                .exchange();
    }

    private MvcTestResult bring(String name, byte[] bytes) {
        return mvc.post()
                .uri(desk() + "/bring")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(as(expert))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult correct(int seen, String body) {
        return mvc.post()
                .uri(sheet(1))
                .with(as(expert))
                .with(csrf())
                .param("original", Long.toString(originalId()))
                .param("seen", Integer.toString(seen))
                .param("body", body)
                .exchange();
    }

    private MvcTestResult decide(String what, int seen, String key) {
        return mvc.post()
                .uri(sheet(1) + "/suspicions")
                .with(as(expert))
                .with(csrf())
                .param("original", Long.toString(originalId()))
                .param("seen", Integer.toString(seen))
                .param("do", what)
                .param("pick", key)
                .exchange();
    }

    private MvcTestResult align(int seen, String from, String to) {
        return mvc.post()
                .uri(desk() + "/alignment")
                .with(as(expert))
                .with(csrf())
                .param("original", Long.toString(originalId()))
                .param("seen", Integer.toString(seen))
                .param("page", "1")
                .param("from-para_2", from)
                .param("to-para_2", to)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(expert)).exchange();
    }

    private String desk() {
        return Head.DESK + "/" + circular.value();
    }

    private String sheet(int number) {
        return desk() + "/sheets/" + number;
    }

    private long originalId() {
        return db.sql("select id from circular.original where circular_id = :id order by turn desc limit 1")
                .param("id", circular.value())
                .query(Long.class)
                .single();
    }

    private String original() {
        return String.join(
                "",
                db.sql("select body from circular.original_sheet where original_id = :id order by sheet")
                        .param("id", originalId())
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private String corrected() {
        return db.sql("select body from circular.correction where original_id = :id order by revision desc limit 1")
                .param("id", originalId())
                .query(String.class)
                .single();
    }

    private int count(String from) {
        return db.sql("select count(*) from " + from)
                .param("circular", circular.value())
                .query(Integer.class)
                .single();
    }

    private static String key(String page, String raw) {
        return found(page, "name=\"pick\" value=\"([^\"]*)\"(?:(?!</tr>)[\\s\\S])*?<th scope=\"row\">" + raw + "</th>");
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String body(MvcTestResult answer) {
        return HtmlUtils.htmlUnescape(raw(answer));
    }

    private static String raw(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
