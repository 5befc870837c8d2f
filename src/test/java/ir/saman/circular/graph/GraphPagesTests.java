package ir.saman.circular.graph;

import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.Five;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves("F1")
class GraphPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Circulars circulars;

    @ParameterizedTest
    @ValueSource(strings = {"107030", "14133", "52100", "519110", "161152"})
    void eachOfTheFiveIsDrawnWithTheSameAsATable(String number) {
        MvcTestResult page = mvc.get().uri(of(new Five(db).id(number))).exchange();
        assertThat(page).hasStatusOk();
        assertThat(body(page))
                .contains("<svg viewBox", "همین پیوندها به صورت جدول")
                .doesNotContain("style=");
    }

    @Test
    void aTextThatIsNotInSamanLeadsNowhere() {
        String page = body(mvc.get().uri(of(new Five(db).id("52100"))).exchange());
        assertThat(page).contains("جایگزین شده است برای", "۴۳۵۱۵").doesNotContain("/circulars/43515");
    }

    @Test
    void theListIsNarrowedByWordsAndKind() {
        String relays = body(
                mvc.get().uri("/circular-graph?kind=RELAYS&q={q}", "519110").exchange());
        assertThat(relays)
                .contains("استان سمنان", "<svg viewBox")
                .doesNotContain("href=\"/circular-graph/" + new Five(db).id("52100"));
        assertThat(body(mvc.get().uri("/circular-graph?q=zzzz").exchange())).contains("یافت نشد");
        assertThat(mvc.get().uri("/circular-graph?kind=<b>&from=a.x")).hasStatusOk();
    }

    @Test
    void whatIsConfidentialIsDrawnOnlyForWhomItConcerns() {
        String number = "g-" + UUID.randomUUID();
        CircularId secret = circulars.publish(
                TestCirculars.asking(number, LocalDate.now(Tehran.ZONE), "outreach-record"), By.SYSTEM);
        TestAccounts accounts = new TestAccounts(db);
        assertThat(mvc.get().uri(of(secret.value()))).hasStatus(404);
        assertThat(mvc.get().uri(of(secret.value())).with(as(accounts.in("N012", Role.ORGAN_HEAD))))
                .hasStatus(404);
        assertThat(mvc.get().uri(of(secret.value())).with(as(accounts.in(TestCirculars.BEARER, Role.ORGAN_HEAD))))
                .hasStatusOk();
        assertThat(body(mvc.get().uri("/circular-graph?q={q}", number).exchange()))
                .doesNotContain(of(secret.value()));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(mvc.get().uri("/circular-graph/0")).hasStatus(404);
        assertThat(mvc.get().uri("/circular-graph/abc")).hasStatus(404);
    }

    private static String of(long circular) {
        return "/circular-graph/" + circular;
    }
}
