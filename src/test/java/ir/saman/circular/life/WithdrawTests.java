package ir.saman.circular.life;

import static ir.saman.TestPages.body;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.Five;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves("F1")
class WithdrawTests {

    private static final String REASON = "جای آن را ضابطه‌ای دیگر گرفت";

    @Autowired
    private LifeStage stage;

    @Autowired
    private JdbcClient db;

    private Scene scene = new Scene(new CircularId(0), List.of(), new AccountId(0));

    @BeforeEach
    void aCircularInForce() {
        scene = stage.scene();
    }

    @Test
    void whatIsShownIsWhatIsDone() {
        List<Long> asks = stage.asks(scene);
        // Two asks on two organs, each with the period that runs and the one laid ahead.
        assertThat(stage.states(scene)).isEqualTo(Map.of("OPEN", 8L));
        List<String> choice =
                List.of("reason", REASON, "all", "EACH", "fate-" + asks.get(0), "CLOSE", "fate-" + asks.get(1), "KEEP");
        MvcTestResult asked = send(choice);
        assertThat(asked).hasStatusOk();
        assertThat(body(asked)).contains("۶ تکلیف بسته می‌شود و ۲ تکلیف می‌ماند", REASON);
        assertThat(stage.state(scene)).as("asking changes nothing").isEqualTo("IN_FORCE");
        MvcTestResult done = send(confirmed(choice, "6-2"));
        assertThat(done).hasStatus(303).hasHeader("Location", scene.path(""));
        assertThat(stage.states(scene)).isEqualTo(Map.of("ENDED", 6L, "OPEN", 2L));
        assertThat(stage.state(scene)).isEqualTo("WITHDRAWN");
        assertThat(stage.accounts().ledgered(scene.head(), "circular.withdraw")).isEqualTo(1);
    }

    @Test
    void theDeskFollowsTheOrderOfTheLetterWhateverWasWrittenFirst() {
        assertThat(body(stage.get(scene.head(), scene.path(""))))
                .containsSubsequence("بند آزمون para_1", "بند آزمون para_2");
        stage.last(scene, "para_1");
        assertThat(body(stage.get(scene.head(), scene.path(""))))
                .containsSubsequence("بند آزمون para_2", "بند آزمون para_1");
    }

    @Test
    void figuresThatHaveChangedAreShownAgain() {
        List<String> choice = List.of("reason", REASON, "all", "CLOSE");
        assertThat(body(send(confirmed(choice, "7-1")))).contains("تغییر کرده است", "value=\"8-0\"");
        assertThat(stage.state(scene)).isEqualTo("IN_FORCE");
    }

    @Test
    void whatIsMetStaysMetAndSoDoesWhatTheSameEvidenceMeetsElsewhere() {
        String organ = scene.organs().getFirst();
        Scene other = stage.scene();
        List<Long> met = new ArrayList<>();
        for (Scene each : List.of(scene, other)) {
            met.add(db.sql("""
                    update duty.duty set state = 'MET', version = version + 1, changed_on = laid_on
                    where id = (select min(d.id) from duty.duty d join duty.source s on s.id = d.source_id
                                where s.kind = 'circular' and s.ref = :ask) returning id""")
                    .param("ask", stage.asks(each).getFirst())
                    .query((row, number) -> row.getLong(1))
                    .single());
        }
        assertThat(organ).isNotEmpty();
        send(confirmed(List.of("reason", REASON, "all", "CLOSE"), "7-0"));
        assertThat(stage.states(scene)).isEqualTo(Map.of("ENDED", 7L, "MET", 1L));
        assertThat(stage.states(other)).isEqualTo(Map.of("OPEN", 7L, "MET", 1L));
    }

    @Test
    void theSecondOfTwoAtOnceLearnsThatItIsWithdrawn() {
        List<String> choice = confirmed(List.of("reason", REASON, "all", "CLOSE"), "8-0");
        AccountId other = stage.accounts().in("N029", Role.ORGAN_HEAD);
        List<MvcTestResult> answers = Stream.of(scene.head(), other)
                .map(who -> CompletableFuture.supplyAsync(() -> stage.post(who, scene.path("/withdraw"), choice)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        answers.forEach(answer -> assertThat(answer).hasStatus(303));
        assertThat(stage.accounts().ledgered(scene.head(), "circular.withdraw")
                        + stage.accounts().ledgered(other, "circular.withdraw"))
                .isEqualTo(1);
        assertThat(stage.states(scene)).isEqualTo(Map.of("ENDED", 8L));
        assertThat(send(choice)).as("sent again").hasStatus(303);
        assertThat(stage.get(scene.head(), scene.path("/withdraw")))
                .hasStatus(303)
                .hasHeader("Location", scene.path(""));
    }

    @Test
    void nothingIsChosenForAnybody() {
        List<Long> asks = stage.asks(scene);
        for (List<String> wrong : List.of(
                List.of("all", "CLOSE"),
                List.of("reason", REASON),
                List.of("reason", REASON, "all", "MOVE"),
                List.of("reason", REASON, "all", "EACH", "fate-" + asks.get(0), "CLOSE"),
                List.of(
                        "reason",
                        REASON,
                        "all",
                        "EACH",
                        "fate-" + asks.get(0),
                        "CLOSE",
                        "fate-" + asks.get(1),
                        "DELETE"),
                List.of("reason", " ", "all", "CLOSE"))) {
            MvcTestResult refused = send(confirmed(wrong, "8-0"));
            assertThat(refused).hasStatus(422);
            assertThat(body(refused)).contains("-error\"");
        }
        assertThat(stage.state(scene)).isEqualTo("IN_FORCE");
    }

    @Test
    void asksOfOthersAreNotTouched() {
        Scene other = stage.scene();
        send(confirmed(
                List.of(
                        "reason",
                        REASON,
                        "all",
                        "CLOSE",
                        "fate-" + stage.asks(other).getFirst(),
                        "CLOSE"),
                "8-0"));
        assertThat(stage.states(other)).isEqualTo(Map.of("OPEN", 8L));
    }

    @Test
    void aScriptInTheReasonIsWords() {
        String script = "<script>alert(1)</script>";
        assertThat(body(send(List.of("reason", script, "all", "CLOSE"))))
                .doesNotContain(script)
                .contains("&lt;script&gt;");
        send(confirmed(List.of("reason", script, "all", "CLOSE"), "8-0"));
        AccountId officer = stage.accounts().in(scene.organs().getFirst(), Role.ORGAN_HEAD);
        long duty = db.sql("""
                select min(d.id) from duty.duty d join duty.source s on s.id = d.source_id join directory.organ o on o.id = d.organ_id
                where s.kind = 'circular' and s.ref = :ask and o.code = :organ""")
                .param("ask", stage.asks(scene).getFirst())
                .param("organ", scene.organs().getFirst())
                .query(Long.class)
                .single();
        MvcTestResult page = stage.get(officer, "/desk/duties/" + duty);
        assertThat(page).hasStatusOk();
        assertThat(body(page)).doesNotContain(script);
    }

    @Test
    void itsBearersAreToldWhichDutyEndedAndWhichStays() {
        AccountId told = stage.accounts().in(scene.organs().getFirst(), Role.REFORM_OFFICER);
        List<Long> asks = stage.asks(scene);
        send(confirmed(
                List.of("reason", REASON, "all", "EACH", "fate-" + asks.get(0), "CLOSE", "fate-" + asks.get(1), "KEEP"),
                "6-2"));
        assertThat(stage.told(told)).hasSize(1);
        assertThat(stage.told(told).getFirst())
                .contains(
                        "لغو شد",
                        "بسته شد: «بند آزمون para_1: گزارش آزمون»",
                        "همچنان باید پاسخ داده شود: «بند آزمون para_2: گزارش آزمون»");
    }

    @Test
    void onlyTheHeadOfTheIssuerWithdraws() {
        for (String page : List.of("/withdraw", "/extend")) {
            assertThat(stage.get(stage.accounts().in("N012", Role.ORGAN_HEAD), scene.path(page)))
                    .hasStatus(404);
            assertThat(stage.get(stage.accounts().in("N029", Role.ARSO_EXPERT), scene.path(page)))
                    .hasStatus(403);
            assertThat(stage.post(
                            stage.accounts().in("N012", Role.ORGAN_HEAD),
                            scene.path(page),
                            confirmed(List.of("reason", REASON, "all", "CLOSE"), "8-0")))
                    .hasStatus(404);
        }
        assertThat(stage.state(scene)).isEqualTo("IN_FORCE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"107030", "14133", "52100", "519110", "161152"})
    void eachOfTheFiveHasItsDeskAndItsForms(String number) {
        String path = "/desk/circulars/" + new Five(db).id(number);
        MvcTestResult desk = stage.get(scene.head(), path);
        assertThat(desk).hasStatusOk();
        assertThat(body(desk)).contains(path + "/withdraw", path + "/extend");
        assertThat(stage.get(scene.head(), path + "/withdraw")).hasStatusOk();
        assertThat(stage.get(scene.head(), path + "/extend")).hasStatusOk();
        AccountId writer = stage.accounts().in("N029", Role.ARSO_EXPERT);
        String written = body(stage.get(writer, path));
        assertThat(written)
                .contains("/desk/drafts/amend/", path + "/track")
                .doesNotContain(path + "/withdraw", path + "/extend");
    }

    /** Its issuer is no more; the organ that stands in its stead writes the next version. */
    @Test
    void whatAPredecessorIssuedIsAmendedToo() {
        AccountId writer = stage.accounts().in("N029", Role.ARSO_EXPERT);
        MvcTestResult begun = stage.post(writer, "/desk/drafts/amend/" + new Five(db).id("161152"), List.of());
        assertThat(begun).hasStatus(303);
        String draft = String.valueOf(begun.getResponse().getHeader("Location"));
        assertThat(draft).startsWith("/desk/drafts/");
        assertThat(stage.get(writer, draft)).hasStatusOk();
        assertThat(stage.post(writer, draft + "/drop", List.of("confirmed", "on", "revision", "1")))
                .hasStatus(303);
    }

    private MvcTestResult send(List<String> fields) {
        return stage.post(scene.head(), scene.path("/withdraw"), fields);
    }

    private static List<String> confirmed(List<String> fields, String figures) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of("confirmed", "on", "figures", figures));
        return all;
    }
}
