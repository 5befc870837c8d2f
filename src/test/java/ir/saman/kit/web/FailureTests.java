package ir.saman.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = WebOnly.class)
@Serves("A1")
class FailureTests {

    private final MockMvcTester mvc;

    FailureTests(@Autowired WebApplicationContext context) {
        mvc = WebOnly.browser(context);
    }

    @Test
    void aMissingPageSaysWhatToDo() {
        assertThat(mvc.get().uri("/desk/nowhere").accept(MediaType.TEXT_HTML).exchange())
                .hasStatus(404)
                .bodyText()
                .contains("این صفحه پیدا نشد", "خطای ۴۰۴", "بازگشت به میز کار");
        assertThat(mvc.get().uri("/desk/sample/nothing").exchange())
                .hasStatus(404)
                .bodyText()
                .doesNotContain("duty 7");
    }

    @Test
    void aWrongMethodIsNoFailureOfOurs() {
        assertThat(mvc.post().uri("/desk/style").exchange())
                .hasStatus(405)
                .bodyText()
                .contains("این نشانی چنین کاری");
    }

    @Test
    void anUnforeseenFailureShowsAReferenceAndNothingElse() {
        MvcTestResult failed = mvc.get().uri("/desk/sample/failure").exchange();
        assertThat(failed).hasStatus(500);
        assertThat(failed)
                .bodyText()
                .containsPattern("class=\"reference\">[2-9A-Z]{8}<")
                .doesNotContain("secret detail", "IllegalState", "زهرا کریمی");
    }

    @Test
    void aProgramGetsAProblemDocument() {
        MvcTestResult failed = mvc.get().uri("/api/v1/failure").exchange();
        assertThat(failed).hasStatus(500).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(failed).bodyJson().extractingPath("$.reference").asString().hasSize(8);
        assertThat(mvc.get()
                        .uri("/desk/sample/nothing")
                        .accept(MediaType.APPLICATION_JSON)
                        .exchange())
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("این صفحه پیدا نشد");
    }

    @Test
    void aFileThatFailsBeforeItsFirstByteBecomesAPage() {
        MvcTestResult failed = mvc.get().uri("/desk/sample/broken").exchange();
        assertThat(failed)
                .hasStatus(500)
                .hasContentTypeCompatibleWith("text/html")
                .hasHeader("Content-Disposition", "inline");
        assertThat(failed).bodyText().startsWith("<!doctype html>").doesNotContain("\r\none");
    }

    @Test
    void refusalsOfTheContainerLookTheSame() {
        assertThat(mvc.get()
                        .uri("/error")
                        .requestAttr("jakarta.servlet.error.status_code", 403)
                        .exchange())
                .hasStatus(403)
                .bodyText()
                .contains("اجازه این کار را ندارید");
    }
}
