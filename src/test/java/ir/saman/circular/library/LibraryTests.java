package ir.saman.circular.library;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves("F1")
class LibraryTests {

    private static final String REFORM = "href=\"/circulars/107030\"";
    private static final String MANA = "href=\"/circulars/14133\"";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Test
    void theLibraryIsOpenAndLeadsToEachCircular() {
        assertThat(search("")).contains(REFORM, MANA, "<html lang=\"fa\"", "aria-current=\"page\"");
    }

    @Test
    void aWordIsFoundInAnySpellingAndLeadsToItsClauses() {
        assertThat(search("دستگاهها")).contains(REFORM, "href=\"/circulars/107030#para_");
        assertThat(search("دستگاه ها")).contains(REFORM);
        assertThat(search("كاربرگ ۱ شناسایي")).contains(MANA, "#art_4__stage_1").doesNotContain(REFORM);
    }

    @Test
    void aNumberIsFoundInAnyDigits() {
        assertThat(search("۱۴۱۳۳")).contains(MANA).doesNotContain(REFORM);
        assertThat(search("107030")).contains(REFORM);
    }

    @Test
    void yearProgrammeAndIssuerNarrowTheList() {
        assertThat(get("year", "۱۴۰۳")).contains(REFORM).doesNotContain(MANA);
        long mana = db.sql("select id from directory.programme where code = 'mana'")
                .query(Long.class)
                .single();
        assertThat(get("programme", Long.toString(mana))).contains(MANA).doesNotContain(REFORM);
        assertThat(get("issuer", "0")).doesNotContain(MANA, REFORM);
    }

    @Test
    void whatCannotBeReadDoesNotNarrow() {
        assertThat(get("year", "abc")).contains(REFORM, MANA);
        assertThat(get("programme", "1' or 1=1")).contains(REFORM, MANA);
        assertThat(get("from", "b.%FF%00!")).contains(REFORM, MANA);
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        assertThat(search("ناپیداترین"))
                .contains("یافت نشد", "href=\"/circulars\"")
                .doesNotContain(REFORM);
    }

    @Test
    void aScriptInTheSearchIsOnlyText() {
        assertThat(search("<script>alert(1)</script>\"'%_"))
                .doesNotContain("<script>alert")
                .contains("value=\"&lt;script>alert(1)");
    }

    @Test
    void noSessionIsMade() {
        long before = sessions();
        MvcTestResult answer = mvc.get().uri("/circulars").exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getCookie("saman")).isNull();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void htmxGetsTheRowsOnly() {
        assertThat(mvc.get().uri("/circulars?q=14133").header("HX-Request", "true"))
                .bodyText()
                .contains(MANA)
                .doesNotContain("<html");
    }

    private String search(String words) {
        return get("q", words);
    }

    private String get(String name, String value) {
        MvcTestResult answer = mvc.get().uri("/circulars").param(name, value).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private long sessions() {
        return db.sql("select count(*) from directory.spring_session")
                .query(Long.class)
                .single();
    }
}
