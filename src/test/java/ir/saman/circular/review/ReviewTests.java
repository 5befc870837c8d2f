package ir.saman.circular.review;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SamanTest
@Serves({"F1", "F6"})
class ReviewTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Organs organs;

    @Autowired
    private Clock clock;

    private TransactionTemplate command = new TransactionTemplate();
    private AccountId expert = new AccountId(0);
    private long draft;

    @Autowired
    void commands(PlatformTransactionManager transactions) {
        command = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aDraftThatIsWritten() {
        expert = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        Organ issuer = organs.byCode("N029").orElseThrow();
        By by = new By(
                Optional.of(expert.value()),
                Optional.of(issuer.id().value()),
                Optional.of(Role.ARSO_EXPERT.name()),
                Optional.empty());
        draft = drafts.begin(
                        issuer.id(),
                        Optional.empty(),
                        TestCirculars.asking("r-" + UUID.randomUUID(), Tehran.today(clock), "outreach-record"),
                        by)
                .id();
    }

    @Test
    void aClauseIsCommentedOnAndTheCommentClosedWithAnAnswer() {
        post("send", "x", "");
        assertThat(state()).isEqualTo(Draft.State.IN_REVIEW);
        assertThat(post("comments", "words", "نظر آزمون", "anchor", "para_1")).hasStatus(303);
        assertThat(open()).isEqualTo(1);
        long comment = db.sql("select id from circular.review_comment where draft_id = :draft")
                .param("draft", draft)
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri(path()).with(as(expert)))
                .hasStatusOk()
                .bodyText()
                .contains("answer-" + comment);
        assertThat(post("comments/" + comment, "answer-" + comment, "")).hasStatus(422);
        assertThat(post("comments/" + comment, "answer-" + comment, "اصلاح شد")).hasStatus(303);
        assertThat(open()).isZero();
        post("return", "x", "");
        assertThat(state()).isEqualTo(Draft.State.WRITING);
    }

    @Test
    void nothingIsSaidToAClauseThatIsNotThereNorBeforeTheTextRests() {
        assertThat(post("comments", "words", "نظر آزمون")).hasStatus(303);
        assertThat(open()).as("it is still written").isZero();
        post("send", "x", "");
        assertThat(post("comments", "words", "نظر آزمون", "anchor", "para_99")).hasStatus(422);
        assertThat(post("comments", "words", "")).hasStatus(422);
    }

    @Test
    void nothingIsSaidToATextWhileItIsSigned() {
        post("send", "x", "");
        CompletableFuture<MvcTestResult> saying = command.execute(status -> {
            db.sql("update circular.draft set state = 'SIGNED' where id = :draft")
                    .param("draft", draft)
                    .update();
            CompletableFuture<MvcTestResult> begun =
                    CompletableFuture.supplyAsync(() -> post("comments", "words", "نظر آزمون"));
            while (!begun.isDone() && !waitedFor()) {
                Thread.onSpinWait();
            }
            return begun;
        });
        assertThat(saying.join()).hasStatus(303);
        assertThat(open()).isZero();
    }

    @Test
    void anotherOrgansDraftIsNotFound() {
        AccountId other = new TestAccounts(db).in("N012", Role.ARSO_EXPERT);
        assertThat(mvc.get().uri(path()).with(as(other))).hasStatus(404);
    }

    /** Whether another transaction waits for what this one holds. */
    private boolean waitedFor() {
        return db.sql("""
                select exists (select from pg_locks l where not l.granted and pg_backend_pid() = any (pg_blocking_pids(l.pid)))""").query((row, line) -> row.getBoolean(1)).single();
    }

    private MvcTestResult post(String step, String... fields) {
        var request = mvc.post().uri(path() + "/" + step).with(as(expert)).with(csrf());
        for (int each = 0; each < fields.length; each += 2) {
            request = request.param(fields[each], fields[each + 1]);
        }
        return request.exchange();
    }

    private String path() {
        return "/desk/drafts/" + draft + "/review";
    }

    private Draft.State state() {
        return drafts.find(draft).orElseThrow().state();
    }

    private long open() {
        return db.sql("select count(*) from circular.review_comment where draft_id = :draft and resolved_at is null")
                .param("draft", draft)
                .query(Long.class)
                .single();
    }
}
