package ir.saman.circular.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
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

/** Forms that are too large, broken off or not what they say, through the real server: each is refused in Persian. */
@SamanTest
@Serves("F1")
class BrokenFormTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "saman-boundary";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;
    private static final String END = "--" + BOUNDARY + "--\r\n";
    private static final int MEGABYTE = 1 << 20;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final JdbcClient db;
    private final int port;
    private final CircularId circular;
    private String token = "";

    @Autowired
    BrokenFormTests(JdbcClient db, Circulars circulars, Clock clock, @LocalServerPort int port) {
        this.db = db;
        this.port = port;
        this.circular = circulars.publish(
                TestCirculars.asking("h-" + UUID.randomUUID(), Tehran.today(clock), "outreach-record"), By.SYSTEM);
    }

    @BeforeEach
    void signedIn() throws Exception {
        AccountId account = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        String form = "userName=" + new TestAccounts(db).userName(account) + "&password="
                + encoded(TestAccounts.PASSWORD) + "&_csrf=" + encoded(token("/sign-in"));
        assertThat(post("/sign-in", "application/x-www-form-urlencoded", BodyPublishers.ofString(form))
                        .statusCode())
                .isEqualTo(303);
        token = token(path());
    }

    @AfterEach
    void nothingWasKept() {
        assertThat(db.sql("select count(*) from circular.original where circular_id = :id")
                        .param("id", circular.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        browser.close();
    }

    @Test
    void tooManyWordsInAFieldBesideAFile() throws Exception {
        refused(send(of(field("text", "ب".repeat(4 * MEGABYTE + 1)), END)), 413, "بیش از اندازه بزرگ است", "کوتاه‌تری");
    }

    @Test
    void aFileBeyondTheBoundOfAllFilesEvenForWhoeverReadsOnlyAfterSending() throws Exception {
        List<byte[]> body = new ArrayList<>(file("large.pdf"));
        body.addAll(Collections.nCopies(100, new byte[MEGABYTE]));
        body.add(("\r\n" + END).getBytes(UTF_8));
        refused(send(BodyPublishers.ofByteArrays(body)), 413, "بیش از اندازه بزرگ است");
        long length = body.stream().mapToLong(each -> each.length).sum();
        assertThat(answer(length, body)).startsWith("HTTP/1.1 413").contains("بیش از اندازه بزرگ است");
    }

    @Test
    void aFileBeyondTheBoundOfItsRule() throws Exception {
        List<byte[]> body = new ArrayList<>(file("large.txt"));
        byte[] letters = new byte[MEGABYTE];
        Arrays.fill(letters, (byte) 'a');
        body.addAll(Collections.nCopies(20, letters));
        body.add(("a\r\n" + END).getBytes(UTF_8));
        refused(send(BodyPublishers.ofByteArrays(body)), 422, "بزرگ‌تر از ۲۰ مگابایت");
    }

    @Test
    void moreFilesThanARequestHolds() throws Exception {
        List<byte[]> body = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            body.addAll(file("large" + i + ".pdf"));
            body.addAll(Collections.nCopies(50, new byte[MEGABYTE]));
            body.add("\r\n".getBytes(UTF_8));
        }
        body.add(END.getBytes(UTF_8));
        refused(send(BodyPublishers.ofByteArrays(body)), 413, "بیش از اندازه بزرگ است");
    }

    @Test
    void moreFieldsThanAFormHas() throws Exception {
        for (int fields : List.of(501, 5_000)) {
            String parts = IntStream.range(0, fields)
                    .mapToObj(each -> field("f" + each, "x"))
                    .collect(Collectors.joining());
            refused(send(of(parts, END)), 413, "بیش از اندازه");
        }
        String form =
                IntStream.range(0, 10_001).mapToObj(each -> "&f" + each + "=x").collect(Collectors.joining());
        refused(
                post(
                        path(),
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("_csrf=" + encoded(token) + form)),
                400,
                "این درخواست خوانده نشد");
    }

    @Test
    void aFormThatBreaksOff() throws Exception {
        refused(send(of(field("text", "۱- برنامه"))), 400, "این درخواست خوانده نشد");
        refused(send(of("--" + BOUNDARY + "\r\nContent-Disp")), 400, "این درخواست خوانده نشد");
        assertThat(answer(100_000, List.of(field("text", "words").getBytes(UTF_8))))
                .startsWith("HTTP/1.1 400")
                .contains("این درخواست خوانده نشد");
    }

    @Test
    void aFormThatIsNotWhatItSays() throws Exception {
        refused(post(path(), "multipart/form-data", of(field("text", "x"), END)), 400, "این درخواست خوانده نشد");
        refused(post(path(), MULTIPART, BodyPublishers.ofString("no parts at all")), 403, "دوباره بفرستید");
        refused(send(of(field("n".repeat(100_000), "x"), END)), 413, "بیش از اندازه");
    }

    @Test
    void aFileThatIsEmptyOrHasNoName() throws Exception {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"";
        String type = "\r\nContent-Type: text/plain\r\n\r\n";
        refused(send(of(head + "; filename=\"letter.txt\"" + type + "\r\n", END)), 422, "پرونده خالی است");
        refused(send(of(head + "; filename=\"\"" + type + "۱- متن\r\n", END)), 422, "پرونده‌ای برگزینید");
        String name = "نامه‌".repeat(50) + ".docx";
        refused(send(of(head + "; filename=\"" + name + "\"" + type + "\r\n", END)), 422, "پرونده خالی است");
        refused(send(of(head + type + "۱- متن\r\n", END)), 422, "پرونده‌ای برگزینید");
    }

    private static void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).startsWith("<!doctype html>").contains(words);
    }

    /** A form with our token, then {@code parts}. */
    private BodyPublisher of(String... parts) {
        return BodyPublishers.ofString(field("_csrf", token) + String.join("", parts));
    }

    private List<byte[]> file(String name) {
        return List.of(
                field("_csrf", token).getBytes(UTF_8),
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(UTF_8));
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> send(BodyPublisher body) throws IOException, InterruptedException {
        return post(path(), MULTIPART, body);
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .header("Accept", "text/html")
                .POST(body)
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The answer to a body of the announced length, of which {@code sent} is sent before anything is read. */
    private String answer(long announced, List<byte[]> sent) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = "POST " + path() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                    + MULTIPART + "\r\nContent-Length: " + announced + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            for (byte[] each : sent) {
                socket.getOutputStream().write(each);
            }
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private String token(String path) throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(
                browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        assertThat(found.find()).as("a form on %s", path).isTrue();
        return found.group(1);
    }

    private String path() {
        return Head.DESK + "/" + circular.value() + "/bring";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
