package ir.saman.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = WebOnly.class)
@Serves("A1")
class PageTests {

    private final MockMvcTester mvc;

    PageTests(@Autowired WebApplicationContext context) {
        mvc = WebOnly.browser(context);
    }

    @Test
    void aPageStandsInTheFrameOfItsFace() {
        MvcTestResult style = mvc.get().uri("/desk/style").exchange();
        assertThat(style).hasStatusOk().hasContentTypeCompatibleWith("text/html;charset=UTF-8");
        assertThat(style)
                .bodyText()
                .startsWith("<!doctype html>")
                .contains(
                        "<html lang=\"fa\" dir=\"rtl\">",
                        "<body class=\"desk\">",
                        "زهرا کریمی",
                        "OpenStreetMap contributors")
                .contains("href=\"/desk/style\" aria-current=\"page\"")
                .doesNotContain("/desk/hidden");
    }

    @Test
    void noPageCarriesScriptOrStyleInside() {
        String style = body("/desk/style");
        assertThat(style)
                .doesNotContain("style=\"", "<style", "javascript:")
                .doesNotContainPattern("<script(?! src=\"/)");
        assertThat(style).doesNotContainPattern(" on[a-z]+=\"");
    }

    @Test
    void thePageAndAllItFetchesStayLightOnASlowLine() throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (String file : new String[] {"saman.css", "saman.js", "vendor/htmx-2.0.10.min.js"}) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(sent)) { // as the server sends it; each file by itself
                gzip.write(mvc.get().uri("/" + file).exchange().getResponse().getContentAsByteArray());
            }
        }
        assertThat(sent.size()).isLessThan(40_000);
    }

    @Test
    void htmxGetsOnlyThePart() {
        assertThat(mvc.get()
                        .uri("/desk/sample/list")
                        .header("HX-Request", "true")
                        .exchange())
                .hasStatusOk()
                .headers()
                .containsHeader("Vary");
        assertThat(mvc.get()
                        .uri("/desk/sample/list")
                        .header("HX-Request", "true")
                        .exchange())
                .bodyText()
                .contains("<dialog")
                .doesNotContain("<html");
        assertThat(body("/desk/sample/list")).contains("<html", "<dialog");
    }

    @Test
    void aForgedKeyIsTheFirstPage() {
        assertThat(mvc.get().uri("/desk/sample/list?from=b.%FF%00!").exchange()).hasStatusOk();
    }

    @Test
    void whatACommandHasToSayIsSaidOnceOnTheNextPage() {
        MvcTestResult sent =
                mvc.post().uri("/desk/sample").param("title", "ثبت شد <b>").exchange();
        assertThat(sent).hasStatus(303).hasHeader("Location", "/desk/style");
        Cookie cookie = Objects.requireNonNull(sent.getResponse().getCookie("saman-said"));

        MvcTestResult next = mvc.get().uri("/desk/style").cookie(cookie).exchange();
        assertThat(next).bodyText().contains("ثبت شد &lt;b&gt;");
        assertThat(next).cookies().hasMaxAge("saman-said", Duration.ZERO);
    }

    @Test
    void aRefusedFormComesBackAs422() {
        assertThat(mvc.post().uri("/desk/sample").param("title", " ").exchange())
                .hasStatus(422);
    }

    @Test
    void ourFilesMayBeKeptForAYear() {
        assertThat(Assets.asset("saman.css")).matches("/saman\\.css\\?v=[0-9a-f]{12}");
        assertThat(mvc.get().uri(Assets.asset("saman.css")).exchange())
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(mvc.get().uri("/vendor/vazirmatn-33.0.3.woff2").exchange()).hasStatusOk();
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        MvcTestResult plain = mvc.get().uri("/desk/style").exchange();
        assertThat(plain.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';");
        assertThat(plain).headers().doesNotContainHeader("Strict-Transport-Security");
        assertThat(mvc.get().uri("/desk/style").secure(true).exchange())
                .headers()
                .containsHeaders("Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy");
    }

    @Test
    void anExportIsAFileWithItsName() {
        MvcTestResult file = mvc.get().uri("/desk/sample/export").exchange();
        assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("text/csv;charset=UTF-8");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("sample.csv");
    }

    private String body(String path) {
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), UTF_8);
    }
}
