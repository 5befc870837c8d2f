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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Of the texts of a circular one is current; what is read and searched is that one, and no more of it than is asked for. */
@SamanTest
@Serves("F1")
class CurrentTextTests {

    private static final String LETTER = """
            سربرگ راست‌نامه
            \f۱- دستگاههای اجرایی برنامه بنویسند.
            ۲- گزارش را هر سه ماه یک بار بفرستند.
            \fپایان نامه، امضای کوه‌نشان
            """;

    private static final String WRONG = "۱- متنی دیگر که نادرست آمده‌است، با واژه‌ی کژنامه.\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

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
                "c-" + UUID.randomUUID(), Tehran.today(clock), "outreach-record", "training-record");
        // Of an open letter, but kept out of the public library, which others count.
        circular = circulars.publish(fixtures.ordinary(text), By.SYSTEM);
        db.sql("update circular.circular set classification = 'CONFIDENTIAL' where id = :id")
                .param("id", circular.value())
                .update();
    }

    @Test
    void aTextBroughtAgainIsTheCurrentOneAgainWithItsCorrections() {
        bring(LETTER);
        correct(2, 0, LETTER.split("\f")[1].replace("برنامه", "برنامه‌های نیکونگاشت"));
        bring(WRONG);
        assertThat(page()).contains("کژنامه").doesNotContain("سربرگ");
        assertThat(follow(bring(LETTER))).contains("اکنون دوباره متن کنونی است", "۳ برگ");
        assertThat(page()).contains("سربرگ").doesNotContain("کژنامه");
        assertThat(page("?sheet=2&layer=corrected")).contains("نیکونگاشت");
        assertThat(clauseWords.of(circular, "para_1"))
                .hasValueSatisfying(words -> assertThat(words.raw()).contains("دستگاههای اجرایی"));
        assertThat(new TestAccounts(db).ledgered(expert, "circular.text.bring-again"))
                .isEqualTo(1);
    }

    @Test
    void bothTextsStandInItsHistoryAndWhichIsCurrentIsSaid() {
        bring(LETTER);
        assertThat(body(desk())).doesNotContain("متن کنونی");
        bring(WRONG);
        bring(LETTER);
        assertThat(body(desk())).containsPattern("متن کنونی[\\s\\S]*۳ برگ[\\s\\S]*دوباره متن کنونی شد[\\s\\S]*۱ برگ");
        assertThat(follow(bring(LETTER))).contains("دوباره نگه داشته نشد");
        assertThat(follow(bring(WRONG))).contains("اکنون دوباره متن کنونی است");
        assertThat(count("circular.original where circular_id = :circular")).isEqualTo(2);
        assertThat(new TestAccounts(db).ledgered(expert, "circular.text.bring")).isEqualTo(2);
    }

    @Test
    void theSearchFollowsTheCurrentText() {
        bring(LETTER);
        correct(3, 0, "پایان نامه، امضای نیکونگاشت\n");
        assertThat(finds("راست‌نامه")).isTrue();
        assertThat(finds("نیکونگاشت")).isTrue();
        bring(WRONG);
        assertThat(finds("راست‌نامه")).isFalse();
        assertThat(finds("نیکونگاشت")).isFalse();
        assertThat(finds("کژنامه")).isTrue();
        bring(LETTER);
        assertThat(finds("راست‌نامه")).isTrue();
        assertThat(finds("نیکونگاشت")).isTrue();
        assertThat(finds("کوه‌نشان")).as("as it was read").isTrue();
        assertThat(finds("کژنامه")).isFalse();
    }

    @Test
    void aCorrectionGathersTheWordsOfItsOwnSheetOnly() {
        bring(LETTER);
        db.sql("update circular.sheet_search set words = '{نشانکبرگ}' where original_id = :id and sheet = 1")
                .param("id", originalId())
                .update();
        db.sql("update circular.search set own = '{نشانکبند}' where circular_id = :id")
                .param("id", circular.value())
                .update();
        correct(3, 0, "پایان نامه، امضای نیکونگاشت\n");
        assertThat(finds("نیکونگاشت")).isTrue();
        assertThat(finds("نشانکبرگ")).as("what stood ready of sheet 1").isTrue();
        assertThat(finds("نشانکبند")).as("what stood ready of the clauses").isTrue();
        correct(3, 1, "پایان نامه، امضا\n");
        assertThat(finds("نیکونگاشت")).isFalse();
        db.sql("update circular.clause set heading = 'سرآغازنو' where circular_id = :id and anchor = 'para_1'")
                .param("id", circular.value())
                .update();
        assertThat(finds("سرآغازنو")).isTrue();
        assertThat(finds("نشانکبند")).isFalse();
    }

    @Test
    void aTextOfMoreDifferentWordsThanASearchSetHoldsIsKeptAllTheSame() {
        String words = IntStream.range(0, 5_200)
                .mapToObj(each -> ("z" + each).repeat(200).substring(0, 198))
                .collect(Collectors.joining("\n"));
        assertThat(bring(words)).hasStatus(303);
        assertThat(page()).contains("برگ ۱ از");
        assertThat(finds("بخشنامه آزمون"))
                .as("its subject before the letter's words")
                .isTrue();
    }

    @Test
    void aLetterThatCameWithAConfidentialVersionIsNotSearchedOnceTheCircularIsOpen() {
        By head = fixtures.head("N029");
        CircularText text = TestCirculars.asking("c-" + UUID.randomUUID(), Tehran.today(clock), "outreach-record");
        circular = fixtures.issued(Optional.empty(), text, head);
        bring(LETTER);
        assertThat(finds("کوه‌نشان")).as("by those whom it concerns").isTrue();
        fixtures.issued(Optional.of(circular), fixtures.ordinary(text), head);
        try {
            assertThat(listed(text.number())).isTrue();
            assertThat(listed(text.number() + " کوه‌نشان")).isFalse();
            correct(3, 0, "پایان نامه، امضای نیکونگاشت\n");
            assertThat(listed(text.number() + " نیکونگاشت")).isFalse();
        } finally {
            db.sql("update circular.circular set classification = 'CONFIDENTIAL' where id = :id")
                    .param("id", circular.value())
                    .update();
        }
    }

    @Test
    void aTextBroughtAgainHasWordsForTheClausesAddedMeanwhile() {
        By head = fixtures.head("N029");
        String number = "c-" + UUID.randomUUID();
        circular = fixtures.issued(
                Optional.empty(), TestCirculars.asking(number, Tehran.today(clock), "outreach-record"), head);
        bring(LETTER);
        long first = originalId();
        bring(WRONG);
        fixtures.issued(
                Optional.of(circular),
                TestCirculars.asking(number, Tehran.today(clock), "outreach-record", "training-record"),
                head);
        // As a database stands that only proposed for the text that was current; and a human's word that para_1 has
        // none.
        db.sql("delete from circular.clause_span where original_id = :id")
                .param("id", first)
                .update();
        bring(LETTER);
        assertThat(clauseWords.of(circular))
                .hasEntrySatisfying("para_2", words -> assertThat(words.raw()).contains("گزارش را"))
                .doesNotContainKey("para_1");
    }

    @Test
    void aPublicSheetIsShownWithoutTheOthersBeingRead() {
        bring(LETTER);
        String whole = page("?sheet=2");
        assertThat(letter(whole))
                .containsPattern("id=\"para_1\"[\\s\\S]*۱- دستگاههای[\\s\\S]*id=\"para_2\"[\\s\\S]*۲- گزارش")
                .doesNotContain("سربرگ", "امضای");
        db.sql("delete from circular.original_sheet where original_id = :id and sheet <> 2")
                .param("id", originalId())
                .update();
        assertThat(letter(page("?sheet=2"))).isEqualTo(letter(whole));
        assertThat(letter(page("?sheet=2&layer=corrected"))).contains("۱- دستگاههای", "۲- گزارش");
    }

    @Test
    void aSheetAndTheClausesThatBeginOnItAreFoundByTheirIndexes() {
        assertThat(plan(db.sql("explain " + PublicSql.STARTS)
                        .param("circular", 1L)
                        .param("original", 1L)
                        .param("sheet", 1)))
                .contains("clause_span_sheet")
                .doesNotContain("Seq Scan");
        assertThat(plan(db.sql("explain " + PublicSql.SHEET)
                        .param("circular", 1L)
                        .param("corrected", true)
                        .param("sheet", 1)))
                .contains("original_current", "original_sheet_pkey", "correction_of_sheet")
                .doesNotContain("Seq Scan", "Sort");
    }

    private String plan(StatementSpec explained) {
        return transaction.execute(status -> {
            for (String way : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin")) {
                db.sql("set local enable_" + way + " = off").update();
            }
            return String.join(
                    "\n", explained.query((row, line) -> row.getString(1)).list());
        });
    }

    private boolean finds(String words) {
        return db.sql("select words @@ circular.search_asked(:words) from circular.search where circular_id = :id")
                .param("words", words)
                .param("id", circular.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the public library lists it for these words. */
    private boolean listed(String words) {
        MvcTestResult answer = mvc.get().uri("/circulars").param("q", words).exchange();
        assertThat(answer).hasStatusOk();
        String number = db.sql("select number from circular.circular where id = :id")
                .param("id", circular.value())
                .query(String.class)
                .single();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8).contains("/circulars/" + number);
    }

    private MvcTestResult bring(String text) {
        MvcTestResult answer = mvc.post()
                .uri(desk() + "/bring")
                .multipart()
                .file(new MockMultipartFile("file", "letter.txt", "text/plain", text.getBytes(UTF_8)))
                .with(as(expert))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(303);
        return answer;
    }

    private void correct(int sheet, int seen, String body) {
        assertThat(mvc.post()
                        .uri(desk() + "/sheets/" + sheet)
                        .with(as(expert))
                        .with(csrf())
                        .param("original", Long.toString(originalId()))
                        .param("seen", Integer.toString(seen))
                        .param("body", body))
                .hasStatus(303);
    }

    /** The page a redirect leads to, with what it says there. */
    private String follow(MvcTestResult answer) {
        var cookies = answer.getResponse().getCookies();
        return HtmlUtils.htmlUnescape(new String(
                mvc.get()
                        .uri(desk())
                        .with(as(expert))
                        .cookie(cookies)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                UTF_8));
    }

    private String page(String... query) {
        return body("/circular-texts/" + circular.value() + String.join("", query));
    }

    private String body(String path) {
        MvcTestResult answer = mvc.get().uri(path).with(as(expert)).exchange();
        assertThat(answer).hasStatusOk();
        return HtmlUtils.htmlUnescape(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private static String letter(String page) {
        Matcher letter =
                Pattern.compile("class=\"card letter\">([\\s\\S]*?)</div>").matcher(page);
        assertThat(letter.find()).isTrue();
        return letter.group(1);
    }

    private String desk() {
        return Head.DESK + "/" + circular.value();
    }

    private long originalId() {
        return db.sql("select id from circular.original where circular_id = :id order by turn desc limit 1")
                .param("id", circular.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private int count(String from) {
        return db.sql("select count(*) from " + from)
                .param("circular", circular.value())
                .query(Integer.class)
                .single();
    }
}
