package ir.saman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.directory.AccountId;
import ir.saman.directory.TestAccounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Requests over HTTP, each with the session of an account in one of its seats. */
final class Sessions {

    private final HttpClient client = HttpClient.newHttpClient();
    private final MockMvc mvc;
    private final int port;

    Sessions(MockMvc mvc, int port) {
        this.mvc = mvc;
        this.port = port;
    }

    /** The cookie of a new session. */
    String begin(AccountId account, long membership) throws Exception {
        return "saman=" + TestAccounts.sitting(mvc, account, "m" + membership).getValue();
    }

    /** The page, which must be there. */
    String page(String cookie, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
