package ir.saman.board.national;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.Folding;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The first of the month: everybody opens the board at once, while the month that closed is folded. */
@SamanTest
@Serves("F3")
class CrowdTests {

    private static final int READERS = 200;
    private static final Pattern FIGURE =
            Pattern.compile("href=\"/desk/duties\\?([^\"]*)\"[^>]*>\\s*([\\u06f0-\\u06f9\\u066c]+)\\s*<");

    private final TestAccounts accounts;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @Autowired
    CrowdTests(JdbcClient db) {
        this.accounts = new TestAccounts(db);
    }

    @Test
    void twoHundredReadersAtOnceEachGetTheWholeBoardWhileTheMonthIsFolded() throws Exception {
        AccountId reader = accounts.without();
        long seat = accounts.seat(reader, "N029", Role.ARSO_EXPERT);
        String cookie = "saman=" + TestAccounts.sitting(mvc, reader, "m" + seat).getValue();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<String>>> all = new ArrayList<>(IntStream.range(0, READERS)
                    .mapToObj(number -> (Callable<List<String>>) () -> figures(client, cookie))
                    .toList());
            all.add(READERS / 2, () -> {
                Folding.fold(context);
                return List.of();
            });
            List<List<String>> boards = new ArrayList<>();
            for (Future<List<String>> each : crowd.invokeAll(all)) {
                boards.add(each.get());
            }
            boards.remove(READERS / 2);
            assertThat(boards).hasSize(READERS);
            assertThat(boards.getFirst()).hasSizeGreaterThan(50);
            assertThat(boards.stream().distinct()).hasSize(1);
        }
    }

    /** Each figure of the board with the list it opens. */
    private List<String> figures(HttpClient client, String cookie) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/desk/board"))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return FIGURE.matcher(answer.body()).results().map(MatchResult::group).toList();
    }
}
