package ir.saman.board.status;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.board.Published;
import ir.saman.board.Publishing;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.Settings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves({"B11", "F4"})
class StatusTests {

    private static final String OVERDUE = "<th scope=\"col\" class=\"num\">معوق</th>";
    private static final String SWITCHES = "/desk/board/status";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Settings settings;

    @Autowired
    private Publishing publishing;

    private TestAccounts accounts;
    private AccountId administrator = new AccountId(0);

    @BeforeEach
    @AfterEach
    void asItIsAtFirst() {
        settings.put("board.status.published", String.join(",", Published.names(Published.first())));
        accounts = new TestAccounts(db);
        administrator = accounts.in("N029", Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void everybodySeesSharesByCircularAndProvinceButNoOverdueAtFirst() {
        assertThat(read("/status"))
                .contains("/circulars/107030\"", "id=\"province-20\"", "href=\"#province-20\"", "openstreetmap.org")
                .doesNotContain(OVERDUE, "/desk/duties");
        assertThat(read("/status?as=csv").lines())
                .hasSizeGreaterThan(32)
                .first()
                .asString()
                .doesNotContain("معوق");
        assertThat(read("/status?circular=107030")).contains("/circulars/107030#");
        assertThat(mvc.get().uri("/status?circular=none")).hasStatus(422);
    }

    @Test
    void aFigureSwitchedOffIsInNeitherThePublicPageNorItsFile() {
        assertThat(publish("CIRCULARS", "OVERDUE")).hasStatus(303);
        assertThat(read("/status"))
                .contains(OVERDUE, "/circulars/107030\"")
                .doesNotContain("province-", "<svg viewBox=\"0 0 1000 910\"", Texts.text("board.laid"));
        assertThat(read("/status?as=csv")).contains("معوق").doesNotContain("سمنان", Texts.text("board.laid"));
        assertThat(publish()).hasStatus(303);
        assertThat(read("/status")).contains(Texts.text("board.status.empty")).doesNotContain("/circulars/107030\"");
        assertThat(read("/status?as=csv").lines()).hasSize(1);
        assertThat(accounts.ledgered(administrator, "board.status.publish")).isEqualTo(2);
    }

    @Test
    void whileFiguresOfCircularsAreSwitchedOffNothingIsNarrowedToOne() {
        assertThat(publish("COUNTRY", "LAID")).hasStatus(303);
        assertThat(read("/status")).doesNotContain("name=\"circular\"", "۱۰۷۰۳۰");
        for (String path : List.of("/status?circular=107030", "/status?circular=107030&as=csv")) {
            assertThat(mvc.get().uri(path)).hasStatus(422);
            assertThat(read(path)).contains("class=\"errors\"").doesNotContain("۱۰۷۰۳۰", "/circulars/107030");
        }
    }

    @Test
    void whatSomebodyElsePublishedMeanwhileIsAskedAgainAndTheSameIsWrittenOnce() {
        List<String> asked = Published.names(Published.first());
        assertThat(publish("CIRCULARS", "OVERDUE")).hasStatus(303);
        assertThat(publish(asked, "COUNTRY"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"sure\"", Texts.text("board.status.will-hide", Published.OVERDUE.label()));
        assertThat(read("/status")).contains(OVERDUE);
        assertThat(publish("OVERDUE", "CIRCULARS")).hasStatus(303);
        assertThat(accounts.ledgered(administrator, "board.status.publish")).isEqualTo(1);
    }

    @Test
    void aPreviewPublishesNothingAndPublishingAsksFirst() {
        MvcTestResult preview = mvc.post()
                .uri(SWITCHES)
                .with(as(administrator))
                .with(csrf())
                .param("show", "CIRCULARS", "OVERDUE")
                .param("do", "preview")
                .exchange();
        assertThat(preview).hasStatusOk().bodyText().contains(OVERDUE, Texts.text("board.status.preview.unsaved"));
        MvcTestResult question = mvc.post()
                .uri(SWITCHES)
                .with(as(administrator))
                .with(csrf())
                .param("show", "CIRCULARS", "OVERDUE")
                .param("do", "publish")
                .exchange();
        assertThat(question).hasStatusOk().bodyText().contains("value=\"OVERDUE\"", "name=\"sure\"");
        assertThat(read("/status")).doesNotContain(OVERDUE);
        assertThat(mvc.post()
                        .uri(SWITCHES)
                        .with(as(administrator))
                        .with(csrf())
                        .param("show", "PASSWORDS")
                        .param("sure", "on"))
                .hasStatus(422);
    }

    private MvcTestResult publish(String... figures) {
        return publish(Published.names(publishing.published()), figures);
    }

    private MvcTestResult publish(List<String> before, String... figures) {
        var request =
                mvc.post().uri(SWITCHES).with(as(administrator)).with(csrf()).param("sure", "on");
        request = figures.length == 0 ? request : request.param("show", figures);
        return (before.isEmpty() ? request : request.param("before", before.toArray(String[]::new))).exchange();
    }

    private String read(String path) {
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), UTF_8);
    }
}
