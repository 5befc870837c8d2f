package ir.saman.circular.life;

import static ir.saman.TestPages.body;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.life.LifeStage.Scene;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves({"F1", "F2"})
class ExtendTests {

    @Autowired
    private LifeStage stage;

    @Autowired
    private JdbcClient db;

    private Scene scene = new Scene(new CircularId(0), List.of(), new AccountId(0));
    private LocalDate until = LocalDate.MIN;

    @BeforeEach
    void aCircularInForce() {
        scene = stage.scene();
        until = stage.desk().today().plusYears(2);
    }

    @Test
    void moreTimeForAllIsShownThenGivenAndTold() {
        AccountId told = stage.accounts().in(scene.organs().getFirst(), Role.REFORM_OFFICER);
        MvcTestResult asked = send(form(Map.of()));
        assertThat(asked).hasStatusOk();
        assertThat(body(asked)).contains("۲ تکلیف در ۲ دستگاه", "۰ تکلیف هم‌اکنون");
        assertThat(due()).doesNotContain(until);
        assertThat(send(confirmed(Map.of(), 2))).hasStatus(303);
        assertThat(due()).filteredOn(until::equals).hasSize(2);
        assertThat(stage.accounts().ledgered(scene.head(), "circular.extend")).isEqualTo(1);
        assertThat(stage.told(told)).hasSize(1);
        assertThat(stage.told(told).getFirst())
                .contains("تمدید شد", PersianDate.of(until).format(), "بند آزمون para_1")
                .doesNotContain("para_2");
        assertThat(send(confirmed(Map.of(), 2))).as("sent again").hasStatus(422);
        assertThat(stage.told(told)).hasSize(1);
    }

    @Test
    void someHaveMoreTimeAlreadyAndKeepIt() {
        db.sql("""
                update duty.duty set due_on = :on, version = version + 1, changed_on = laid_on
                where id = (select min(d.id) from duty.duty d join duty.source s on s.id = d.source_id
                            where s.kind = 'circular' and s.ref = :ask)""")
                .param("on", until.plusDays(9))
                .param("ask", stage.asks(scene).getFirst())
                .update();
        assertThat(body(send(form(Map.of())))).contains("۱ تکلیف در ۱ دستگاه", "۱ تکلیف هم‌اکنون");
        send(confirmed(Map.of(), 1));
        assertThat(due()).contains(until.plusDays(9)).filteredOn(until::equals).hasSize(1);
    }

    @Test
    void aRuleGivesItToThoseItMeansOnly() {
        Map<String, String> some =
                Map.of("whom", "SOME", "organs", scene.organs().getFirst());
        AccountId other = stage.accounts().in(scene.organs().getLast(), Role.REFORM_OFFICER);
        assertThat(body(send(form(some)))).contains("۱ تکلیف در ۱ دستگاه");
        assertThat(send(confirmed(some, 1))).hasStatus(303);
        assertThat(due()).filteredOn(until::equals).hasSize(1);
        assertThat(stage.told(other)).as("who got none is not told").isEmpty();
    }

    @Test
    void ofTwoAtOnceOneGivesIt() {
        AccountId other = stage.accounts().in("N029", Role.ORGAN_HEAD);
        List<String> fields = confirmed(Map.of(), 2);
        Stream.of(scene.head(), other)
                .map(who -> CompletableFuture.supplyAsync(() -> stage.post(who, scene.path("/extend"), fields)))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(stage.accounts().ledgered(scene.head(), "circular.extend")
                        + stage.accounts().ledgered(other, "circular.extend"))
                .isEqualTo(1);
        assertThat(due()).filteredOn(until::equals).hasSize(2);
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        Scene other = stage.scene();
        String today = PersianDate.of(stage.desk().today()).format();
        String tomorrow = PersianDate.of(stage.desk().today().plusDays(1)).format();
        refused(Map.of("until", today), "until");
        refused(Map.of("until", "1405/13/01"), "until");
        refused(Map.of("until", ""), "until");
        refused(Map.of("until", tomorrow), "until");
        refused(Map.of("asks", ""), "asks");
        refused(Map.of("asks", stage.asks(other).getFirst().toString()), "asks");
        refused(Map.of("asks", "abc"), "asks");
        refused(Map.of("reason", " "), "reason");
        refused(Map.of("whom", ""), "whom");
        refused(Map.of("whom", "SOME"), "whom");
        refused(Map.of("whom", "SOME", "kinds", "FLYING"), "kinds");
        refused(Map.of("whom", "SOME", "organs", "<script>alert(1)</script>"), "organs");
        refused(Map.of("whom", "SOME", "territories", "ناکجا"), "territories");
        refused(
                Map.of(
                        "whom",
                        "SOME",
                        "kinds",
                        "MINISTRY",
                        "organs",
                        scene.organs().getFirst()),
                "whom");
        refused(Map.of("whom", "SOME", "organs", "N012"), "whom");
        assertThat(due()).doesNotContain(until);
        assertThat(stage.accounts().ledgered(scene.head(), "circular.extend")).isZero();
    }

    @Test
    void nothingIsExtendedOfWhatIsOver() {
        stage.post(
                scene.head(),
                scene.path("/withdraw"),
                List.of("reason", "آزمون", "all", "KEEP", "confirmed", "on", "figures", "4-4"));
        assertThat(stage.state(scene)).isEqualTo("WITHDRAWN");
        assertThat(send(confirmed(Map.of(), 2))).hasStatus(303).hasHeader("Location", scene.path(""));
        assertThat(stage.get(scene.head(), scene.path("/extend"))).hasStatus(303);
        assertThat(due()).doesNotContain(until);
        String desk = body(stage.get(scene.head(), scene.path("")));
        assertThat(desk).contains("لغوشده").doesNotContain("/withdraw\"", "/extend\"");
    }

    private void refused(Map<String, String> changed, String field) {
        List<String> fields = form(changed);
        fields.addAll(List.of("confirmed", "on", "figures", "4"));
        MvcTestResult refused = send(fields);
        assertThat(refused).as(changed.toString()).hasStatus(422);
        assertThat(body(refused))
                .as(changed.toString())
                .contains("id=\"f-" + field + "-error\"")
                .doesNotContain("<script>alert");
    }

    private List<String> form(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(Map.of(
                "asks",
                stage.asks(scene).getFirst().toString(),
                "until",
                PersianDate.of(until).format(),
                "whom",
                "ALL",
                "reason",
                "سیل در چند استان"));
        all.putAll(changed);
        List<String> fields = new ArrayList<>();
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                fields.addAll(List.of(name, value));
            }
        });
        return fields;
    }

    private List<String> confirmed(Map<String, String> changed, int figure) {
        List<String> fields = form(changed);
        fields.addAll(List.of("confirmed", "on", "figures", Integer.toString(figure)));
        return fields;
    }

    private MvcTestResult send(List<String> fields) {
        return stage.post(scene.head(), scene.path("/extend"), fields);
    }

    /** The deadlines of the first ask's duties. */
    private List<LocalDate> due() {
        return db.sql("""
                select d.due_on from duty.duty d join duty.source s on s.id = d.source_id
                where s.kind = 'circular' and s.ref = :ask""")
                .param("ask", stage.asks(scene).getFirst())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }
}
