package ir.saman.duty.breach;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Role;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.DutyId;
import ir.saman.duty.Force;
import ir.saman.duty.Stage;
import ir.saman.kit.calendar.PersianDate;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SamanTest
@Serves("F1")
class BreachTests {

    private static final String WHAT = "یک واحد تازه در ساختار پدید آمده است";

    @Autowired
    private Stage stage;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Breaching breaching;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvc mvc;

    private String organ = "";
    private DutyId forbidden = new DutyId(0);
    private DutyId asked = new DutyId(0);

    @BeforeEach
    void oneForbiddenAndOneAsked() {
        organ = stage.organ();
        forbidden = stage.standing(organ, Force.MUST_NOT);
        asked = stage.standing(organ, Force.MUST);
    }

    @Test
    void theIssuerReportsABreachAndItStandsOnTheDutysPage() throws Exception {
        Actor issuer = stage.actor(Stage.ARSO, Role.ARSO_EXPERT);
        assertThat(page(issuer, "/desk/duties/" + forbidden.value())).contains("گزارش نقض");
        String today = PersianDate.of(desk.today()).format();
        assertThat(report(issuer, forbidden, today, WHAT).getStatus()).isEqualTo(303);
        assertThat(report(issuer, forbidden, today, WHAT).getStatus())
                .as("sent twice")
                .isEqualTo(303);
        String shown = page(stage.actor(organ, Role.REFORM_OFFICER), "/desk/duties/" + forbidden.value());
        assertThat(shown).containsOnlyOnce(WHAT).contains("نقض گزارش شد", "ممنوع است");
        assertThat(stage.accounts().ledgered(issuer.account(), "duty.breach")).isEqualTo(1);
    }

    @Test
    void nobodyElseReportsAndNothingIsReportedOfWhatIsAsked() throws Exception {
        Actor issuer = stage.actor(Stage.ARSO, Role.ARSO_EXPERT);
        String today = PersianDate.of(desk.today()).format();
        assertThat(report(issuer, asked, today, WHAT).getStatus()).isEqualTo(404);
        assertThat(report(stage.actor(organ, Role.REFORM_OFFICER), forbidden, today, WHAT)
                        .getStatus())
                .isEqualTo(403);
        assertThat(report(issuer, forbidden, "", "کوتاه").getStatus()).isEqualTo(422);
        assertThat(report(
                                issuer,
                                forbidden,
                                PersianDate.of(desk.today().plusDays(1)).format(),
                                WHAT)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void ofWhatHasEndedNothingIsReported() throws Exception {
        Actor issuer = stage.actor(Stage.ARSO, Role.ARSO_EXPERT);
        db.sql("update duty.duty set state = 'ENDED', version = version + 1 where id = :duty")
                .param("duty", forbidden.value())
                .update();
        String today = PersianDate.of(desk.today()).format();
        assertThat(report(issuer, forbidden, today, WHAT).getStatus()).isEqualTo(404);
    }

    @Test
    void aDoubleClickReportsOnce() {
        Actor issuer = stage.actor(Stage.ARSO, Role.ARSO_EXPERT);
        Breach breach = new Breach(desk.today(), WHAT);
        CompletableFuture<Void> second = Optional.ofNullable(new TransactionTemplate(transactions).execute(status -> {
                    breaching.report(issuer, forbidden, breach);
                    CompletableFuture<Void> other =
                            CompletableFuture.runAsync(() -> breaching.report(issuer, forbidden, breach));
                    while (!other.isDone() && !somebodyWaits()) {
                        Thread.onSpinWait();
                    }
                    return other;
                }))
                .orElseThrow();
        second.join();
        assertThat(db.sql("select count(*) from duty.breach where duty_id = :duty")
                        .param("duty", forbidden.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** For what this transaction holds. */
    private boolean somebodyWaits() {
        return db.sql("""
                select exists (select from pg_locks l where not l.granted and pg_backend_pid() = any (pg_blocking_pids(l.pid)))""").query((row, number) -> row.getBoolean(1)).single();
    }

    private MockHttpServletResponse report(Actor actor, DutyId duty, String on, String reason) throws Exception {
        return mvc.perform(post("/desk/breaches/" + duty.value())
                        .param("on", on)
                        .param("reason", reason)
                        .with(as(actor.account()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(as(actor.account())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
