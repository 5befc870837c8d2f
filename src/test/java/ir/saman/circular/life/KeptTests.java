package ir.saman.circular.life;

import static ir.saman.TestPages.body;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.life.LifeStage.Scene;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an ended circular has kept can be closed by its issuer. */
@SamanTest
@Serves("F1")
class KeptTests {

    private static final String REASON = "دیگر به کار نمی‌آید";

    @Autowired
    private LifeStage stage;

    @Autowired
    private JdbcClient db;

    private Scene scene = new Scene(new CircularId(0), List.of(), new AccountId(0));

    @BeforeEach
    void aWithdrawnCircularThatKeptItsDuties() {
        scene = stage.scene();
        stage.post(
                scene.head(),
                scene.path("/withdraw"),
                List.of("reason", "لغو آزمون", "all", "KEEP", "confirmed", "on", "figures", "4-4"));
        assertThat(stage.states(scene)).isEqualTo(Map.of("ENDED", 4L, "OPEN", 4L));
    }

    @Test
    void someOfItIsClosedAfterAQuestionAndTheRestStays() {
        long first = stage.asks(scene).getFirst();
        String before = history();
        AccountId officer = stage.accounts().in(scene.organs().getFirst(), Role.REFORM_OFFICER);
        assertThat(page(scene.path(""))).contains(scene.path("/kept"), "۴ تکلیف از آنچه پایان یافته");
        assertThat(page(scene.path("/kept"))).contains("value=\"" + first + "\" checked");
        MvcTestResult asked = send(List.of("reason", REASON, "asks", Long.toString(first)));
        assertThat(asked).hasStatusOk();
        assertThat(body(asked)).contains("۲ تکلیف بسته می‌شود", REASON);
        assertThat(stage.states(scene)).as("asking changes nothing").containsEntry("OPEN", 4L);
        assertThat(send(confirmed("2", first))).hasStatus(303).hasHeader("Location", scene.path(""));
        assertThat(stage.states(scene)).isEqualTo(Map.of("ENDED", 6L, "OPEN", 2L));
        assertThat(history()).as("when and why it ended").isEqualTo(before);
        assertThat(stage.accounts().ledgered(scene.head(), "circular.close-kept"))
                .isEqualTo(1);
        assertThat(stage.told(officer)).hasSize(1);
        assertThat(stage.told(officer).getFirst())
                .contains("باز مانده بود بسته شد", "بسته شد: «بند آزمون para_1: گزارش آزمون»")
                .doesNotContain("para_2");
        assertThat(db.sql("select count(*) from duty.duty d join duty.source s on s.id = d.source_id"
                                + " where s.kind = 'circular' and s.ref = :ask and d.end_reason = :reason")
                        .param("ask", first)
                        .param("reason", REASON)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void allOfItIsClosedOnceAndThenThereIsNothingLeft() {
        assertThat(send(confirmed("4", asks()))).hasStatus(303);
        assertThat(stage.states(scene)).isEqualTo(Map.of("ENDED", 8L));
        assertThat(send(confirmed("4", asks()))).as("sent again").hasStatus(303);
        assertThat(stage.accounts().ledgered(scene.head(), "circular.close-kept"))
                .isEqualTo(1);
        assertThat(stage.get(scene.head(), scene.path("/kept"))).hasStatus(303).hasHeader("Location", scene.path(""));
        assertThat(page(scene.path(""))).doesNotContain(scene.path("/kept"));
    }

    @Test
    void ofTwoAtOnceOneCloses() {
        AccountId other = stage.accounts().in("N029", Role.ORGAN_HEAD);
        List<MvcTestResult> answers = Stream.of(scene.head(), other)
                .map(who -> CompletableFuture.supplyAsync(
                        () -> stage.post(who, scene.path("/kept"), confirmed("4", asks()))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        answers.forEach(answer -> assertThat(answer).hasStatus(303));
        assertThat(stage.accounts().ledgered(scene.head(), "circular.close-kept")
                        + stage.accounts().ledgered(other, "circular.close-kept"))
                .isEqualTo(1);
        assertThat(stage.states(scene)).isEqualTo(Map.of("ENDED", 8L));
    }

    @Test
    void whatIsAnsweredOrMetMeanwhileIsShownAgain() {
        assertThat(body(send(confirmed("5", asks())))).contains("تغییر کرده است", "value=\"4\"");
        assertThat(stage.states(scene)).containsEntry("OPEN", 4L);
    }

    @Test
    void nothingStandingAndNothingOfOthersIsClosed() {
        Scene other = stage.scene();
        Long[] theirs = stage.asks(other).toArray(Long[]::new);
        assertThat(stage.get(other.head(), other.path("/kept"))).hasStatus(303);
        assertThat(stage.post(other.head(), other.path("/kept"), confirmed("8", theirs)))
                .hasStatus(303);
        assertThat(send(confirmed("8", theirs))).hasStatus(422);
        assertThat(stage.states(other)).isEqualTo(Map.of("OPEN", 8L));
        for (List<String> wrong : List.of(
                List.of("asks", Long.toString(asks()[0]), "confirmed", "on", "figures", "2"),
                List.of("reason", " ", "asks", Long.toString(asks()[0])),
                List.of("reason", REASON),
                List.of("reason", REASON, "asks", "چرند"))) {
            assertThat(send(wrong)).hasStatus(422);
        }
        assertThat(stage.states(scene)).containsEntry("OPEN", 4L);
    }

    @Test
    void onlyTheHeadOfTheIssuerCloses() {
        AccountId foreign = stage.accounts().in("N012", Role.ORGAN_HEAD);
        assertThat(stage.get(foreign, scene.path("/kept"))).hasStatus(404);
        assertThat(stage.post(foreign, scene.path("/kept"), confirmed("4", asks())))
                .hasStatus(404);
        AccountId writer = stage.accounts().in("N029", Role.ARSO_EXPERT);
        assertThat(stage.get(writer, scene.path("/kept"))).hasStatus(403);
        assertThat(body(stage.get(writer, scene.path("")))).doesNotContain(scene.path("/kept"));
        assertThat(stage.states(scene)).containsEntry("OPEN", 4L);
    }

    private Long[] asks() {
        return stage.asks(scene).toArray(Long[]::new);
    }

    private String history() {
        return db.sql("select state || ended_on || end_note from circular.circular where id = :circular")
                .param("circular", scene.circular().value())
                .query(String.class)
                .single();
    }

    private String page(String path) {
        return body(stage.get(scene.head(), path));
    }

    private MvcTestResult send(List<String> fields) {
        return stage.post(scene.head(), scene.path("/kept"), fields);
    }

    private static List<String> confirmed(String figures, Long... asks) {
        List<String> all = new ArrayList<>(List.of("reason", REASON, "confirmed", "on", "figures", figures));
        Stream.of(asks).forEach(ask -> all.addAll(List.of("asks", Long.toString(ask))));
        return all;
    }
}
