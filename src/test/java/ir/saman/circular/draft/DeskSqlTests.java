package ir.saman.circular.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.Drafts;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.Organ;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SamanTest
@Serves("F1")
class DeskSqlTests {

    private static final DraftFilter ALL = DraftFilter.of(Form.empty());

    private final DeskSql sql;
    private final Drafts drafts;
    private final DeskFixtures desk;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    @Autowired
    DeskSqlTests(
            DeskSql sql, Drafts drafts, DeskFixtures desk, JdbcClient db, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.drafts = drafts;
        this.desk = desk;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void theListIsReadOnFromEachOfItsRowsAndBack() {
        Organ organ = desk.organ(desk.below("N140"));
        for (int each = 0; each < 5; each++) {
            begin(organ);
        }
        List<Long> all = numbers(sql.list(organ.id(), ALL, Cursor.first(), 10));
        assertThat(all).hasSize(5).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        List<DraftLine> page = sql.list(organ.id(), ALL, Cursor.first(), 2);
        List<String> last = page.getLast().key();
        assertThat(numbers(sql.list(organ.id(), ALL, Cursor.after(last), 10))).isEqualTo(all.subList(2, 5));
        assertThat(numbers(sql.list(organ.id(), ALL, Cursor.before(last), 10))).containsExactly(all.getFirst());
        for (long forged : List.of(Long.MIN_VALUE, Long.MAX_VALUE)) {
            Cursor nowhere = Cursor.after(List.of(Long.toString(forged), "1"));
            assertThat(sql.list(organ.id(), ALL, nowhere, 10)).hasSizeLessThanOrEqualTo(5);
        }
    }

    /** Whatever else it may do, an index that is in the order of the list leaves nothing to sort. */
    @Test
    void theListIsReadInTheOrderOfItsIndex() {
        String plan = transaction.execute(status -> {
            for (String way : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin", "sort")) {
                db.sql("set local enable_" + way + " = off").update();
            }
            return String.join(
                    "\n",
                    db.sql("explain " + DeskSql.FIRST)
                            .param("organ", 1L)
                            .param("words", "")
                            .param("waiting", false)
                            .param("state", Optional.<String>empty().orElse(null))
                            .param("rows", 21)
                            .query((row, line) -> row.getString(1))
                            .list());
        });
        assertThat(plan).contains("draft_organ").doesNotContain("Sort");
    }

    private void begin(Organ organ) {
        By by = new By(
                Optional.of(new TestAccounts(db).in("N029", Role.ARSO_EXPERT).value()),
                Optional.of(organ.id().value()),
                Optional.empty(),
                Optional.empty());
        drafts.begin(organ.id(), Optional.empty(), TestCirculars.asking("", LocalDate.of(2026, 3, 25)), by);
    }

    private static List<Long> numbers(List<DraftLine> lines) {
        return lines.stream().map(DraftLine::id).toList();
    }
}
