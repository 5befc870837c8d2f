package ir.saman.circular.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.By;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

@SamanTest
@Serves("F1")
class CircularPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Reading reading;

    @Autowired
    private Circulars circulars;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"107030", "14133", "52100", "519110", "article-36"})
    void everyClauseOfTheFileIsOnThePageUnderItsAnchor(String number) {
        String page = HtmlUtils.htmlUnescape(
                body("/circulars/" + file(number).get("number").asString()));
        List<JsonNode> clauses = new ArrayList<>();
        collect(file(number).get("clauses"), clauses);
        assertThat(clauses).hasSizeGreaterThanOrEqualTo(10).allSatisfy(clause -> {
            String anchor = clause.get("anchor").asString();
            assertThat(page).contains("id=\"" + anchor + "\"", "href=\"#" + anchor + "\"");
            assertThat(page)
                    .contains(clause.get("label").asString(), clause.get("text").asString());
            for (JsonNode ask : clause.path("asks")) {
                assertThat(page).contains(ask.get("action").asString());
                assertThat(page).contains(ask.path("note").asString(""));
            }
        });
    }

    @Test
    void theLetterSaysWhoWhenAndOnWhatItRests() {
        assertThat(body("/circulars/107030"))
                .contains("۱۰۷۰۳۰", "۱۴ بهمن ۱۴۰۳", "۱۲:۲۸", "علاءالدین رفیع‌زاده", "در دسترس نیست", "۹۸۸۴۴")
                .contains("همه دستگاه‌های مشمول ماده ۵ قانون مدیریت خدمات کشوری، ملی و استانی")
                .contains("۲ ماه پس از ابلاغ برنامه اصلاح نظام اداری دولت چهاردهم", "← ۱۴۰۳/۱۲/۲۶")
                .contains("هر سه ماه یک بار، تا ۳۰ روز پس از پایان دوره", "مهلت پس از پایان دوره در متن نیامده است");
        assertThat(body("/circulars/14133"))
                .contains("<a href=\"/circulars/107030\">", "همه فرمانداری‌ها", "دوره در متن نیامده است");
    }

    @Test
    void theNumberIsReadInAnyDigits() {
        assertThat(mvc.get().uri("/circulars/{number}", "۱۰۷۰۳۰")).hasStatusOk();
    }

    @Test
    void anUnknownNumberAndAConfidentialCircularAreNotFound() {
        publishConfidential();
        for (String path : List.of("/circulars/999", "/circulars/", "/circulars/t/conf", "/circulars/107030/x")) {
            assertThat(mvc.get().uri(path)).hasStatus(404);
        }
        assertThat(body("/circulars")).doesNotContain("t/conf", "بخشنامه آزمون");
    }

    @Test
    void aConfidentialCircularIsReadByWhomItConcernsAndNoOneElse() {
        publishConfidential();
        var accounts = new TestAccounts(db);
        for (AccountId concerned : List.of(
                accounts.in(TestCirculars.BEARER, Role.REFORM_OFFICER), accounts.in("N029", Role.ARSO_EXPERT))) {
            assertThat(mvc.get().uri("/circulars/t/conf").with(TestAccounts.as(concerned)))
                    .hasStatusOk();
        }
        AccountId stranger = accounts.in("N012", Role.ORGAN_HEAD);
        assertThat(mvc.get().uri("/circulars/t/conf").with(TestAccounts.as(stranger)))
                .hasStatus(404);
        assertThat(accounts.refusals(stranger)).isEqualTo(1);
    }

    @Test
    @Serves("F3")
    void theFiguresAreTheDutiesThemselves() {
        LocalDate today = Tehran.today(clock);
        for (String number : List.of("107030", "14133")) {
            CircularPage page = reading.read(number, today, Optional.empty()).orElseThrow();
            assertThat(asks(page.clauses())).isNotEmpty().allSatisfy(ask -> {
                for (Standing standing : Standing.values()) {
                    assertThat(ask.progress().counts().getOrDefault(standing, 0L))
                            .as(ask.ask().action() + " " + standing)
                            .isEqualTo(rows(ask.id(), standing, today));
                }
            });
            assertThat(body("/circulars/" + number))
                    .contains(Digits.grouped(page.progress().followed()));
        }
    }

    @Test
    void thePageIsLightAndMakesNoSession() throws IOException {
        long before = sessions();
        long files = 0;
        for (String path : List.of("/circulars/14133", "/saman.css", "/saman.js", "/vendor/htmx-2.0.10.min.js")) {
            MvcTestResult answer = mvc.get().uri(path).exchange();
            assertThat(answer.getResponse().getCookie("saman")).isNull();
            files += zipped(answer.getResponse().getContentAsByteArray());
        }
        assertThat(files).isLessThan(100_000);
        assertThat(sessions()).isEqualTo(before);
    }

    private void publishConfidential() {
        if (circulars.find("t/conf").isEmpty()) {
            circulars.publish(TestCirculars.asking("t/conf", LocalDate.of(2026, 3, 25), "outreach-record"), By.SYSTEM);
        }
    }

    private long rows(long ask, Standing standing, LocalDate today) {
        return db.sql("""
                select count(*) from duty.duty d join duty.source s on s.id = d.source_id
                where s.kind = 'circular' and s.ref = :ask and duty.pub_standing(d.state, d.due_on, :today) = :standing""")
                .param("ask", ask)
                .param("standing", standing.name())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    private static List<AskView> asks(List<ClauseView> clauses) {
        List<AskView> all = new ArrayList<>();
        clauses.forEach(clause -> {
            all.addAll(clause.asks());
            all.addAll(asks(clause.below()));
        });
        return all;
    }

    private static void collect(JsonNode clauses, List<JsonNode> into) {
        clauses.forEach(clause -> {
            into.add(clause);
            collect(clause.path("children"), into);
        });
    }

    private static JsonNode file(String number) {
        return new YAMLMapper().readTree(Path.of("src/main/resources/circular", number + ".yaml"));
    }

    private static int zipped(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.size();
    }

    private String body(String path) {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private long sessions() {
        return db.sql("select count(*) from directory.spring_session")
                .query(Long.class)
                .single();
    }
}
