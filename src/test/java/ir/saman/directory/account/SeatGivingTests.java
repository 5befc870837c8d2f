package ir.saman.directory.account;

import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.shell.Command;
import ir.saman.kit.web.Cursor;
import ir.saman.secretariat.By;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is given which seat, and who is left to give it. */
@SamanTest
@Serves("A1")
class SeatGivingTests {

    private final MockMvc mvc;
    private final JdbcClient db;
    private final AccountSql sql;
    private final AccountBook book;
    private final TransactionTemplate transaction;
    private final TestAccounts accounts;

    @Autowired
    SeatGivingTests(
            MockMvc mvc, JdbcClient db, AccountSql sql, AccountBook book, PlatformTransactionManager transactions) {
        this.mvc = mvc;
        this.db = db;
        this.sql = sql;
        this.book = book;
        this.transaction = new TransactionTemplate(transactions);
        this.accounts = new TestAccounts(db);
    }

    @ParameterizedTest
    @CsvSource({
        "ARSO_EXPERT,N012",
        "AUDITOR,C2004",
        "AUDITOR,N012",
        "SUPREME_COUNCIL_VIEWER,N029",
        "PROVINCIAL_MANAGEMENT_OFFICER,P20-T01",
        "PROVINCIAL_COUNCIL_SECRETARY,N012",
        "COUNTY_OFFICER,P20-T01"
    })
    void aRoleIsGivenOnlyWhereItBelongs(Role role, String organ) throws Exception {
        giving(role, organ)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("تنها در " + role.places())));
    }

    @ParameterizedTest
    @CsvSource({
        "ARSO_EXPERT,N029",
        "AUDITOR,N141",
        "SUPREME_COUNCIL_VIEWER,N152",
        "PROVINCIAL_MANAGEMENT_OFFICER,P20-T02",
        "PROVINCIAL_COUNCIL_SECRETARY,P20-T01",
        "COUNTY_OFFICER,C2004",
        "ORGAN_HEAD,C2004"
    })
    void thereItIsGiven(Role role, String organ) throws Exception {
        giving(role, organ).andExpect(status().isSeeOther());
    }

    @Test
    void aClosedOrganGetsNobody(@Autowired AccountCommand command) throws Exception {
        String code = "S" + System.nanoTime();
        long organ = db.sql("""
                insert into directory.organ (code, code_system, code_provisional, kind, name, path, article5, valid_from,
                  valid_to, provenance)
                values (:code, 'SAMAN', true, 'COMPANY', 'شرکت بسته', '', false, '2020-01-01', '2021-01-01', 'test')
                returning id""").param("code", code).query(Long.class).single();
        db.sql("select directory.place_organs(array[cast(:organ as bigint)])")
                .param("organ", organ)
                .query(Long.class)
                .single();
        AccountId admin = accounts.in("N029", Role.SYSTEM_ADMINISTRATOR);
        mvc.perform(post("/desk/accounts/" + accounts.without().value() + "/seats")
                        .with(csrf())
                        .with(TestAccounts.as(admin))
                        .param("organ", "شرکت بسته")
                        .param("organId", Long.toString(organ))
                        .param("role", "ORGAN_HEAD"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("منحل شده است")));
        assertThat(told(command, 1, "add", fresh(), "ORGAN_HEAD", code, "نام")).contains("منحل شده است");
        assertThat(told(command, 1, "add", fresh(), "AUDITOR", "N012", "نام")).contains("تنها در");
    }

    @Test
    void anAdministratorWhoseSeatEndsTomorrowIsNoneToLeaveBehind() {
        AccountId last = accounts.in("N029", Role.SYSTEM_ADMINISTRATOR);
        AccountId leaving = accounts.without();
        long seat = accounts.seat(leaving, "N029", Role.SYSTEM_ADMINISTRATOR);
        transaction.executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            db.sql("update directory.account set enabled = false where id not in (:last, :leaving)")
                    .param("last", last.value())
                    .param("leaving", leaving.value())
                    .update();
            db.sql("update directory.membership set valid_to = :tomorrow where id = :seat")
                    .param("tomorrow", Tehran.today(Clock.systemUTC()).plusDays(1))
                    .param("seat", seat)
                    .update();
            assertThat(book.disable(By.SYSTEM, last)).isEqualTo(Changed.LAST_ADMINISTRATOR);
            assertThat(book.disable(By.SYSTEM, leaving)).isEqualTo(Changed.DONE);
        });
    }

    @Test
    void whoTakesAnAdministratorAwayWaitsForWhoeverDoesSo() {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        CompletableFuture<Changed> second = Objects.requireNonNull(transaction.execute(first -> {
            sql.takeTurns();
            CompletableFuture<Changed> disabling =
                    CompletableFuture.supplyAsync(() -> book.disable(By.SYSTEM, officer));
            while (waiting() == 0 && !disabling.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(disabling).isNotDone();
            return disabling;
        }));
        assertThat(second.join()).isEqualTo(Changed.DONE);
    }

    @Test
    void aRealAccountWithADemonstrationsNameIsLeftAlone(
            @Autowired DemoAccounts demo, @Autowired ObjectProvider<Command> commands) {
        transaction.executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            AccountId real = accounts.in("N012", Role.REFORM_OFFICER);
            db.sql("update directory.account set user_name = 'was-' || user_name where user_name = 'roads'")
                    .update();
            db.sql("update directory.account set user_name = 'roads' where id = :id")
                    .param("id", real.value())
                    .update();
            assertThat(demo.refusal())
                    .hasValueSatisfying(words -> assertThat(words).contains("roads"));
            Command load = commands.stream()
                    .filter(each -> each.name().equals("load"))
                    .findFirst()
                    .orElseThrow();
            assertThat(told(load, 1, "demo")).contains("roads");
            assertThat(password(real)).isEqualTo(password(accounts.without()));
        });
    }

    @Test
    void theListStandsInPersianOrderAndCarriesItsExport(@Autowired AccountListSql list) throws Exception {
        String mark = "گروه" + UUID.randomUUID().toString().substring(0, 8);
        for (String name : List.of("تابان", "پاکزاد", "گودرز", "لاله", "یاری")) {
            named(accounts.in("N012", Role.REFORM_OFFICER), mark + " " + name);
        }
        var filter = new AccountFilter(Optional.of(mark), Optional.empty(), Optional.empty());
        var today = Tehran.today(Clock.systemUTC());
        List<AccountLine> all = list.list(filter, Cursor.first(), 9, today);
        assertThat(all)
                .extracting(line -> line.name().substring(mark.length() + 1))
                .containsExactly("پاکزاد", "تابان", "گودرز", "لاله", "یاری");
        assertThat(list.list(filter, Cursor.after(all.get(1).key()), 2, today)).isEqualTo(all.subList(2, 4));
        assertThat(list.list(filter, Cursor.before(all.get(2).key()), 9, today))
                .isEqualTo(all.subList(0, 2).reversed());
        AccountId admin = accounts.in("N029", Role.SYSTEM_ADMINISTRATOR);
        mvc.perform(get("/desk/accounts")
                        .queryParam("role", "REFORM_OFFICER")
                        .header("HX-Request", "true")
                        .with(TestAccounts.as(admin)))
                .andExpect(content().string(containsString("/desk/accounts/export?format=csv&amp;role=REFORM_OFFICER")))
                .andExpect(content().string(not(containsString("id=\"accounts\""))));
        mvc.perform(get("/desk/accounts").with(TestAccounts.as(admin)))
                .andExpect(content().string(containsString("id=\"accounts\"")));
        AccountId auditor = accounts.in("N029", Role.AUDITOR);
        mvc.perform(get("/desk/security").header("HX-Request", "true").with(TestAccounts.as(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("id=\"events\""))));
    }

    private ResultActions giving(Role role, String organ) throws Exception {
        AccountId admin = accounts.in("N029", Role.SYSTEM_ADMINISTRATOR);
        return mvc.perform(post("/desk/accounts/" + accounts.without().value() + "/seats")
                .with(csrf())
                .with(TestAccounts.as(admin))
                .param("organ", organ)
                .param("role", role.name()));
    }

    private int waiting() {
        return db.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Integer.class)
                .single();
    }

    private void named(AccountId account, String name) {
        db.sql(
                        "update directory.person set name = :name where id = (select person_id from directory.account where id = :id)")
                .param("name", name)
                .param("id", account.value())
                .update();
    }

    private String password(AccountId account) {
        return db.sql("select password_hash from directory.account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private static String told(Command command, int code, String... words) {
        var out = new ByteArrayOutputStream();
        assertThat(command.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String fresh() {
        return "u" + UUID.randomUUID().toString().substring(0, 13);
    }
}
