package ir.saman.circular.source;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Misreading;
import ir.saman.circular.ClauseWords;
import ir.saman.circular.IssueSteps;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A duty opens to the words that bind it, and to the letter's own in its scan. */
@SamanTest
@Serves({"F1", "F2"})
class OpenedClauseTests {

    private static final String LETTER = """
            شماره: ۱۲

            ۱- دستکاه‌های اجرایی هر سه ماه گزارش دهند.
            ۲- دوره‌های آموزشی هر سه ماه برگزار شود.
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private IssueSteps steps;

    @Autowired
    private ClauseWords words;

    @Autowired
    private DeskFixtures desk;

    private String organ = "";
    private AccountId officer = new AccountId(0);
    private AccountId expert = new AccountId(0);
    private CircularText text = TestCirculars.asking("-", java.time.LocalDate.EPOCH);
    private CircularId circular = new CircularId(0);

    @BeforeEach
    void aCircularOfLastYearThatIsReworded() {
        organ = desk.below("N140");
        officer = new TestAccounts(db).in(organ, Role.REFORM_OFFICER);
        expert = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        CircularText plain = TestCirculars.asking(
                "v-" + UUID.randomUUID(), desk.today().minusYears(1), BearerRule.only(organ), "outreach-record");
        text = TestCirculars.reworded(
                TestCirculars.misread(plain, new Misreading("para_1", "دستکاه‌های", "دستگاه‌های", "")),
                "واژه‌های پارسال");
        circular = steps.issue(text);
    }

    @Test
    void itOpensToTheVersionThatBindsItAndOneSettledToThatOfItsTime() {
        assertThat(page(duty())).contains("واژه‌های پارسال", "نسخه ۱ متن");
        steps.amend(circular, TestCirculars.reworded(text, "واژه‌های امسال"));
        assertThat(page(duty())).contains("واژه‌های امسال", "نسخه ۲ متن").doesNotContain("واژه‌های پارسال");
        for (String fact : List.of("laid_on = :on", "state = 'MET'")) {
            db.sql("update duty.duty set " + fact + ", changed_on = :on, version = version + 1 where id = :duty")
                    .param("on", desk.today().minusDays(1))
                    .param("duty", duty())
                    .update();
        }
        assertThat(page(duty()))
                .contains("واژه‌های پارسال", "نسخه ۱ متن", "?version=1#para_1")
                .doesNotContain("واژه‌های امسال");
    }

    @Test
    void itOpensToTheLettersOwnWordsAndTheirPlace() {
        assertThat(page(duty())).doesNotContain("واژه‌های خود نامه");
        bring();
        assertThat(page(duty()))
                .contains(
                        "واژه‌های خود نامه، برگ ۱",
                        "دستکاه‌های اجرایی",
                        "/circular-texts/" + circular.value() + "?sheet=1#para_1");
    }

    @Test
    void whatIsKnownToBeMisreadIsMarkedAtItsPlaceAndChangedByNobodyButAHuman() {
        bring();
        assertThat(body("/desk/circular-texts/" + circular.value() + "/sheets/1", expert))
                .contains("<mark>دستکاه‌های</mark>", "بدخوانی که در همین بخشنامه ثبت شده");
        assertThat(words("para_1").raw()).contains("دستکاه‌های");
    }

    @Test
    void aClauseALaterVersionAddsFindsItsWordsToo() {
        bring();
        assertThat(words.of(circular)).containsOnlyKeys("para_1");
        CircularText both = TestCirculars.asking(
                text.number(), text.date(), BearerRule.only(organ), "outreach-record", "training-record");
        steps.amend(circular, both);
        assertThat(words.of(circular)).containsOnlyKeys("para_1", "para_2");
        assertThat(words("para_2").raw()).contains("دوره‌های آموزشی");
        assertThat(words("para_2").confirmed()).isFalse();
    }

    @Test
    void anAddedClauseFindsItsWordsInATextThatIsCurrentAgainOnlyLater() {
        bring();
        bring("۱- متنی که نادرست آمد.\n");
        CircularText both = TestCirculars.asking(
                text.number(), text.date(), BearerRule.only(organ), "outreach-record", "training-record");
        steps.amend(circular, both);
        assertThat(words.of(circular)).containsOnlyKeys("para_1");
        bring();
        assertThat(words.of(circular)).containsOnlyKeys("para_1", "para_2");
        assertThat(words("para_2").raw()).contains("دوره‌های آموزشی");
    }

    @Test
    void theSignatureUnderAVersionStandsOnItsPage() {
        assertThat(body("/circulars/" + text.number(), officer))
                .contains("امضاکننده آزمون، سمت آزمون", "چکیده متن امضاشده");
        steps.amend(circular, TestCirculars.reworded(text, "واژه‌های امسال"));
        assertThat(body("/circulars/" + text.number() + "?version=1", officer)).contains("امضاکننده آزمون، سمت آزمون");
    }

    private ClauseWords.Words words(String anchor) {
        return words.of(circular, anchor).orElseThrow();
    }

    private void bring() {
        bring(LETTER);
    }

    private void bring(String letter) {
        assertThat(mvc.post()
                        .uri("/desk/circular-texts/" + circular.value() + "/bring")
                        .multipart()
                        .with(as(expert))
                        .with(csrf())
                        .param("text", letter))
                .hasStatus(303);
    }

    /** The duty of the period that runs. */
    private long duty() {
        return db.sql("""
                select d.id from duty.duty d join directory.organ o on o.id = d.organ_id
                where o.code = :organ and d.period_from <= :today and d.period_to >= :today order by d.id limit 1""")
                .param("organ", organ)
                .param("today", desk.today())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private String page(long duty) {
        return body("/desk/duties/" + duty, officer);
    }

    private String body(String path, AccountId reader) {
        return new String(
                mvc.get().uri(path).with(as(reader)).exchange().getResponse().getContentAsByteArray(), UTF_8);
    }
}
