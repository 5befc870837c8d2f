package ir.saman.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.kit.database.CannotStart;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the server believes about the address a request comes from. */
@SamanTest
@Serves("A1")
class TrustedProxiesTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Test
    void aPeerThatIsNotNamedIsNotBelieved(@LocalServerPort int port, @Autowired JdbcClient db) throws Exception {
        String forged = "198.51.100.77";
        URI page = URI.create("http://127.0.0.1:" + port + "/sign-in");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            var shown = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(shown.body());
            assertThat(token.find()).isTrue();
            String cookie =
                    shown.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            String form = "userName=stranger-" + UUID.randomUUID() + "&password=wrong&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            var answered = browser.send(
                    HttpRequest.newBuilder(page)
                            .header("Cookie", cookie)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Forwarded-For", forged)
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(answered.statusCode()).isEqualTo(422);
        }
        assertThat(db.sql("select count(*) from secretariat.security_event where object = :object")
                        .param("object", "sign-in from " + forged)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyWhoeverTheSettingNamesIsBelieved() {
        var open = new TomcatServletWebServerFactory();
        new TrustedProxies("").customize(open);
        assertThat(open.getEngineValves()).isEmpty();
        var behindProxy = new TomcatServletWebServerFactory();
        new TrustedProxies("10\\.0\\.0\\.[12]").customize(behindProxy);
        assertThat(behindProxy.getEngineValves())
                .singleElement()
                .isInstanceOfSatisfying(
                        RemoteIpValve.class,
                        valve -> assertThat(valve.getInternalProxies()).isEqualTo("10\\.0\\.0\\.[12]"));
    }

    @Test
    void aSettingThatIsNoExpressionStopsTheStartInTwoLines() {
        assertThatThrownBy(() -> new TrustedProxies("10.0.0.1)").customize(new TomcatServletWebServerFactory()))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        told -> assertThat(told.inBothLanguages())
                                .hasLineCount(2)
                                .contains("SAMAN_TRUSTED_PROXIES"));
    }
}
