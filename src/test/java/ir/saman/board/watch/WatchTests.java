package ir.saman.board.watch;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.DutyId;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.By;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@SamanTest
@Serves("A6")
class WatchTests {

    private static final String LIST = "/desk/board/watches";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private WatchRound round;

    @Autowired
    private Circulars circulars;

    @Autowired
    private TransactionTemplate transactions;

    private TestAccounts accounts;
    private String organ = "";
    private AccountId officer = new AccountId(0);

    @BeforeEach
    void anOrganWithOneOverdueDutyAndItsOfficer() {
        accounts = new TestAccounts(db);
        organ = desk.below(desk.below("N012"));
        officer = accounts.in(organ, Role.REFORM_OFFICER);
        desk.duty(organ, -5, "کار نخست", "N029");
    }

    @Test
    void aCrossedLineIsToldOnceAndOnceMoreWhenItIsCrossedBack() {
        assertThat(begin("OVERDUE", "ABOVE", "۱")).hasStatus(303);
        round.look();
        assertThat(told()).isEmpty();
        DutyId second = desk.duty(organ, -3, "کار دوم", "N029");
        round.look();
        round.look();
        assertThat(told()).hasSize(1).first().asString().contains("معوق از ۱ بیشتر شد؛ اکنون ۲ است");
        assertThat(read()).contains(Texts.text("board.watch.chip.crossed"));
        desk.submit(second, officer.value());
        assertThat(read()).contains(Texts.text("board.watch.chip.calm"), Texts.text("board.watch.since.now"));
        round.look();
        round.look();
        assertThat(told()).hasSize(2).last().asString().contains("دیگر از ۱ بیشتر نیست؛ اکنون ۱ است");
    }

    @Test
    void aLineCrossedWhenItIsSetIsShownAndNotTold() {
        assertThat(begin("OVERDUE", "ABOVE", "0")).hasStatus(303);
        assertThat(begin("OVERDUE", "ABOVE", "0")).hasStatus(303);
        round.look();
        assertThat(told()).isEmpty();
        assertThat(read()).contains(Texts.text("board.watch.chip.crossed"), Texts.text("kit.total.exact", 1));
        assertThat(accounts.ledgered(officer, "board.watch.begin")).isEqualTo(1);
    }

    @Test
    void aWatchWhoseSeatIsLostRestsAndSaysWhyOnce() {
        assertThat(begin("OVERDUE", "ABOVE", "1")).hasStatus(303);
        db.sql("update directory.membership set valid_to = valid_from where account_id = :account")
                .param("account", officer.value())
                .update();
        accounts.seat(officer, desk.below("N014"), Role.REFORM_OFFICER);
        desk.duty(organ, -3, "کار دوم", "N029");
        round.look();
        round.look();
        assertThat(told())
                .hasSize(1)
                .first()
                .asString()
                .contains("معوق بیشتر از ۱", Texts.text("board.watch.rests.SEAT"));
        assertThat(read()).contains(Texts.text("board.watch.rests.SEAT"));
        assertThat(accounts.refusals(officer)).isZero();
        accounts.seat(officer, organ, Role.REFORM_OFFICER);
        round.look();
        assertThat(told()).hasSize(2).last().asString().contains("معوق از ۱ بیشتر شد؛ اکنون ۲ است");
    }

    @Test
    void aUnitIsWatchedByWhoeverItsBoardIsOpenTo() {
        AccountId head = accounts.in("N012", Role.ORGAN_HEAD);
        String place = "organ-" + desk.organ(organ).id().value();
        assertThat(mvc.post()
                        .uri(LIST + "/new")
                        .with(as(head))
                        .with(csrf())
                        .param("place", place)
                        .param("measure", "OVERDUE")
                        .param("side", "ABOVE")
                        .param("line", "0"))
                .hasStatus(303);
        assertThat(new String(
                        mvc.get()
                                .uri(LIST)
                                .with(as(head))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        UTF_8))
                .contains(
                        Texts.text("board.watch.chip.crossed"),
                        "/desk/board/organs/" + desk.organ(organ).id().value());
        AccountId stranger = accounts.in("N016", Role.ORGAN_HEAD);
        for (String address : List.of("watches/new", "why", "trend", "brief")) {
            assertThat(mvc.get()
                            .uri("/desk/board/" + address + "?place=" + place)
                            .with(as(head)))
                    .hasStatusOk();
            assertThat(mvc.get()
                            .uri("/desk/board/" + address + "?place=" + place)
                            .with(as(stranger)))
                    .hasStatus(404);
        }
        assertThat(accounts.refusals(stranger)).isEqualTo(4);
    }

    @Test
    void whatNoFigureCrossesIsRefusedBesideItsField() {
        assertThat(begin("SHARE", "ABOVE", "100"))
                .hasStatus(422)
                .bodyText()
                .contains("f-line-error", Texts.text("board.watch.line.never"));
        assertThat(begin("SHARE", "BELOW", "101")).hasStatus(422);
        assertThat(begin("SHARE", "BELOW", "بسیار")).hasStatus(422);
        assertThat(begin("", "", "")).hasStatus(422);
    }

    @Test
    void somebodyElsesWatchCannotBeChangedOrStopped() {
        assertThat(begin("WAITING", "ABOVE", "7")).hasStatus(303);
        String path = LIST + "/" + number();
        AccountId other = accounts.in(organ, Role.ORGAN_HEAD);
        assertThat(mvc.get().uri(path).with(as(other))).hasStatus(404);
        assertThat(post(other, path, "WAITING", "ABOVE", "9")).hasStatus(404);
        assertThat(mvc.post().uri(path + "/stop").with(as(other)).with(csrf()).param("sure", "on"))
                .hasStatus(404);
        assertThat(accounts.refusals(other)).isEqualTo(3);
    }

    @Test
    void aWatchGetsAnotherLineAndIsStoppedOnceThatIsConfirmed() {
        assertThat(begin("WAITING", "ABOVE", "7")).hasStatus(303);
        String path = LIST + "/" + number();
        assertThat(post(officer, path, "RETURNED", "ABOVE", "3")).hasStatus(303);
        assertThat(read()).contains("برگشت‌خورده بیشتر از ۳");
        assertThat(mvc.post().uri(path + "/stop").with(as(officer)).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains(desk.organ(organ).name(), "برگشت‌خورده بیشتر از ۳");
        assertThat(mvc.post().uri(path + "/stop").with(as(officer)).with(csrf()).param("sure", "on"))
                .hasStatus(303);
        assertThat(read()).contains(Texts.text("board.watch.empty"));
    }

    /** Two tabs: the first has not ended when the second asks for the same. */
    @Test
    void ofTwoChangesToOneLineTheSecondIsToldThatItRunsAlready() throws Exception {
        assertThat(begin("WAITING", "ABOVE", "7")).hasStatus(303);
        long one = number();
        assertThat(begin("WAITING", "ABOVE", "8")).hasStatus(303);
        MvcTestResult second = meanwhile(
                "update board.watch set line = 9 where id = :id",
                one,
                "select max(id) from board.watch where account_id = :account");
        assertThat(second).hasStatus(422).bodyText().contains("f-line-error", Texts.text("board.watch.same"));
    }

    @Test
    void aWatchStoppedWhileItIsChangedIsNotFound() throws Exception {
        assertThat(begin("WAITING", "ABOVE", "7")).hasStatus(303);
        assertThat(meanwhile(
                        "delete from board.watch where id = :id",
                        number(),
                        "select id from board.watch where account_id = :account"))
                .hasStatus(404);
    }

    /** What a change of that watch to line 9 says, begun while {@code command} of another has not ended. */
    private MvcTestResult meanwhile(String command, long other, String changed) throws Exception {
        String path = LIST + "/"
                + db.sql(changed)
                        .param("account", officer.value())
                        .query((row, line) -> row.getLong(1))
                        .single();
        CompletableFuture<MvcTestResult> change = transactions.execute(status -> {
            db.sql(command).param("id", other).update();
            var waiting = CompletableFuture.supplyAsync(() -> post(officer, path, "WAITING", "ABOVE", "9"));
            await().until(() -> db.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            return waiting;
        });
        return Objects.requireNonNull(change).get();
    }

    @Test
    void aWatchOfACircularGoesOnWhenItsNumberIsPutRight() {
        String number = "d-" + UUID.randomUUID();
        CircularId circular = circulars.publish(
                TestCirculars.asking(number, desk.today().minusDays(5), BearerRule.only(organ), "outreach-record"),
                By.SYSTEM);
        assertThat(mvc.post()
                        .uri(LIST + "/new")
                        .with(as(officer))
                        .with(csrf())
                        .param("circular", number)
                        .param("measure", "WAITING")
                        .param("side", "ABOVE")
                        .param("line", "7"))
                .hasStatus(303);
        db.sql("insert into circular.candidate (circular_id, field, value) values (:id, 'number', :number)")
                .param("id", circular.value())
                .param("number", number)
                .update();
        db.sql("update circular.circular set number = number || '-9', address = address || '-9' where id = :id")
                .param("id", circular.value())
                .update();
        assertThat(read())
                .contains("circular=" + number, Texts.text("board.watch.chip.calm"))
                .doesNotContain(Texts.text("board.watch.rests.CLAUSE"));
        assertThat(mvc.get().uri("/desk/board?circular=" + number).with(as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + number + "-9\" selected");
    }

    @Test
    void theQuestionBeforeAWatchIsStoppedSaysOfWhichCircularItIs() {
        AccountId expert = accounts.in("N029", Role.ARSO_EXPERT);
        assertThat(mvc.post()
                        .uri(LIST + "/new")
                        .with(as(expert))
                        .with(csrf())
                        .param("place", "")
                        .param("circular", "107030")
                        .param("measure", "WAITING")
                        .param("side", "ABOVE")
                        .param("line", "77"))
                .hasStatus(303);
        assertThat(mvc.post()
                        .uri(LIST + "/" + number(expert) + "/stop")
                        .with(as(expert))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("بخشنامه ۱۰۷۰۳۰");
        assertThat(mvc.get().uri(LIST + "?measure=SHOES").with(as(expert))).hasStatus(422);
    }

    private MvcTestResult begin(String measure, String side, String line) {
        return post(officer, LIST + "/new", measure, side, line);
    }

    private MvcTestResult post(AccountId account, String path, String measure, String side, String line) {
        return mvc.post()
                .uri(path)
                .with(as(account))
                .with(csrf())
                .param("place", "")
                .param("measure", measure)
                .param("side", side)
                .param("line", line)
                .exchange();
    }

    private long number() {
        return number(officer);
    }

    private long number(AccountId account) {
        return db.sql("select id from board.watch where account_id = :account")
                .param("account", account.value())
                .query((row, line) -> row.getLong(1))
                .single();
    }

    private List<String> told() {
        return db.sql("select text from secretariat.notice where account_id = :account and link = :link order by id")
                .param("account", officer.value())
                .param("link", LIST)
                .query((row, line) -> row.getString(1))
                .list();
    }

    private String read() {
        return new String(
                mvc.get().uri(LIST).with(as(officer)).exchange().getResponse().getContentAsByteArray(), UTF_8);
    }
}
