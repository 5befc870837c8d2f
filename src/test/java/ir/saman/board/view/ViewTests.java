package ir.saman.board.view;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.text.Texts;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@SamanTest
@Serves("A6")
class ViewTests {

    private static final String LIST = "/desk/board/views";
    private static final String BOARD = "/desk/board/provinces/20?circular=107030&period=1405-Q2";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    private TestAccounts accounts;
    private AccountId reader = new AccountId(0);

    @BeforeEach
    void aReaderOfTheCountry() {
        accounts = new TestAccounts(db);
        reader = accounts.in("N029", Role.ARSO_EXPERT);
    }

    @Test
    void aViewIsKeptUnderANameFoundOpenedRenamedAndRemoved() {
        long view = saved("نمای سمنان", BOARD);
        assertThat(read(LIST + "?q=سمنان")).contains(BOARD.replace("&", "&amp;"), "نمای سمنان");
        assertThat(read(LIST + "?q=یزد")).doesNotContain("نمای سمنان");
        assertThat(mvc.get().uri(BOARD).with(as(reader))).hasStatusOk();
        assertThat(send(reader, LIST + "/" + view, "name", "نمای دیگر")).hasStatus(303);
        assertThat(read(LIST + "?order=NAME")).contains("نمای دیگر");
        assertThat(send(reader, LIST + "/" + view + "/remove", "name", "")).hasStatusOk();
        assertThat(read(LIST)).contains("نمای دیگر");
        assertThat(send(reader, LIST + "/" + view + "/remove", "sure", "on")).hasStatus(303);
        assertThat(read(LIST)).doesNotContain("نمای دیگر");
        assertThat(accounts.ledgered(reader, "board.view.remove")).isEqualTo(1);
    }

    /** Two tabs: the first has not ended when the second asks for the same name. */
    @Test
    void ofTwoRenamesToOneNameTheSecondIsToldThatItIsTaken() throws Exception {
        long one = saved("نمای یک", BOARD);
        long other = saved("نمای دو", BOARD);
        CompletableFuture<MvcTestResult> second = transactions.execute(status -> {
            db.sql("update board.saved_view set name = 'یک نام' where id = :id")
                    .param("id", one)
                    .update();
            var waiting = CompletableFuture.supplyAsync(() -> send(reader, LIST + "/" + other, "name", "یک نام"));
            await().until(() -> db.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            return waiting;
        });
        assertThat(Objects.requireNonNull(second).get())
                .hasStatus(422)
                .bodyText()
                .contains(Texts.text("board.view.name.taken"));
    }

    @Test
    void aViewRemovedWhileItIsRenamedIsNotFoundAndAnOrderThereIsNotIsSaid() throws Exception {
        long view = saved("نمای گذرا", BOARD);
        CompletableFuture<MvcTestResult> rename = transactions.execute(status -> {
            db.sql("delete from board.saved_view where id = :id")
                    .param("id", view)
                    .update();
            var waiting = CompletableFuture.supplyAsync(() -> send(reader, LIST + "/" + view, "name", "نمای ماندنی"));
            await().until(() -> db.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            return waiting;
        });
        assertThat(Objects.requireNonNull(rename).get()).hasStatus(404);
        assertThat(mvc.get().uri(LIST + "?order=x").with(as(reader)))
                .hasStatus(422)
                .bodyText()
                .contains("class=\"errors\"");
    }

    @Test
    void somebodyElsesViewCannotBeSeenChangedOrRemoved() {
        long view = saved("تنها برای خودم", BOARD);
        AccountId other = accounts.in("N029", Role.ARSO_EXPERT);
        assertThat(mvc.get().uri(LIST + "/" + view).with(as(other))).hasStatus(404);
        assertThat(send(other, LIST + "/" + view, "name", "از آن من")).hasStatus(404);
        assertThat(send(other, LIST + "/" + view + "/remove", "sure", "on")).hasStatus(404);
        assertThat(accounts.refusals(other)).isEqualTo(3);
        assertThat(read(LIST)).contains("تنها برای خودم");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.ir/desk/board",
                "//example.ir/desk/board",
                "/desk/boards",
                "/desk/board/../accounts",
                "/desk/board/%2e%2e/accounts",
                "/desk/board\\..\\accounts",
                "/desk/board/views/1",
                "/desk/board/brief-file?place=",
                "/desk/board?q=\"onclick",
                "javascript:alert(1)"
            })
    void aForgedAddressIsRefusedBesideItsField(String address) {
        MvcTestResult answer = mvc.post()
                .uri(LIST + "/new")
                .with(as(reader))
                .with(csrf())
                .param("name", "نما")
                .param("address", address)
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains(Texts.text("board.view.address.foreign"), "f-address-error");
        assertThat(accounts.ledgered(reader, "board.view.save")).isZero();
    }

    private long saved(String name, String address) {
        assertThat(mvc.post()
                        .uri(LIST + "/new")
                        .with(as(reader))
                        .with(csrf())
                        .param("name", name)
                        .param("address", address))
                .hasStatus(303);
        return db.sql("select id from board.saved_view where account_id = :account and name = :name")
                .param("account", reader.value())
                .param("name", name)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private MvcTestResult send(AccountId account, String path, String name, String value) {
        return mvc.post()
                .uri(path)
                .with(as(account))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private String read(String path) {
        return new String(
                mvc.get().uri(path).with(as(reader)).exchange().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
