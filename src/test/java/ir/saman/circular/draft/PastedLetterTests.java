package ir.saman.circular.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularText;
import ir.saman.circular.Drafts;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.secretariat.By;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter of three hundred sheets comes through the real server whole, and one beyond its bound is refused in words. */
@SamanTest
@Serves("F1")
class PastedLetterTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String WORDS =
            " دستگاه‌ها مکلفند گزارش کار خود را در پایان هر فصل به سازمان بدهند و برای آن مستند بفرستند.\n";
    private static final int SHEETS = 300;
    private static final int CLAUSES_OF_A_SHEET = 25;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final JdbcClient db;
    private final Drafts drafts;
    private final Organ issuer;
    private final int port;
    private long id;

    @Autowired
    PastedLetterTests(JdbcClient db, Drafts drafts, Organs organs, @LocalServerPort int port) {
        this.db = db;
        this.drafts = drafts;
        this.issuer = organs.byCode("N029").orElseThrow();
        this.port = port;
    }

    @BeforeEach
    void signedIn() throws Exception {
        AccountId account = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        By by = new By(
                Optional.of(account.value()),
                Optional.of(issuer.id().value()),
                Optional.of(Role.ARSO_EXPERT.name()),
                Optional.empty());
        CircularText text = TestCirculars.asking("", LocalDate.of(2025, 1, 15)).saying(List.of());
        id = drafts.begin(issuer.id(), Optional.empty(), text, by).id();
        String form = form(Map.of(
                "userName", new TestAccounts(db).userName(account),
                "password", TestAccounts.PASSWORD,
                "_csrf", token("/sign-in")));
        assertThat(post("/sign-in", form).statusCode()).isEqualTo(303);
    }

    @AfterEach
    void closed() {
        browser.close();
    }

    @Test
    void threeHundredSheetsAreCutAndTaken() throws Exception {
        String letter = IntStream.rangeClosed(1, SHEETS)
                .mapToObj(article -> "ماده " + article + "- دستگاه‌ها مکلفند:\n"
                        + IntStream.range(1, CLAUSES_OF_A_SHEET)
                                .mapToObj(clause -> clause + "-" + WORDS)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        assertThat(letter.length()).isBetween(600_000, 900_000);
        HttpResponse<String> proposed = paste(letter, "");
        assertThat(proposed.statusCode()).isEqualTo(200);
        assertThat(proposed.body()).contains("۷٬۵۰۰ بند");
        assertThat(paste(letter, "add").statusCode()).isEqualTo(303);
        CircularText text = drafts.find(id).orElseThrow().text();
        assertThat(text.everyClause()).hasSize(SHEETS * CLAUSES_OF_A_SHEET);
        assertThat(get("/desk/drafts/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void oneCharacterTooManyIsSaidBesideTheWordsWhichStay() throws Exception {
        String letter = "ب".repeat(PastePages.LONGEST + 1);
        HttpResponse<String> refused = paste(letter, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"f-letter-error\"", letter);
        assertThat(paste("ب".repeat(PastePages.LONGEST), "").statusCode()).isEqualTo(200);
    }

    @Test
    void whatNoLetterIsLongEnoughForIsRefusedInPersian() throws Exception {
        HttpResponse<String> refused = paste("ب".repeat(2_000_000), "");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("بیش از اندازه بزرگ است");
        assertThat(drafts.find(id).orElseThrow().revision()).isEqualTo(1);
    }

    private HttpResponse<String> paste(String letter, String take) throws IOException, InterruptedException {
        String path = "/desk/drafts/" + id + "/paste";
        String form = form(Map.of("_csrf", token(path), "revision", "1", "letter", letter, "take", take));
        return post(path, form);
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String token(String path) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(path).body());
        assertThat(token.find()).as("a form on %s", path).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
