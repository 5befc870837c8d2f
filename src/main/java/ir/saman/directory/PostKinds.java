package ir.saman.directory;

import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of posts whose holders bear duties, as circulars name them (گونه پست). */
@Component
public class PostKinds {

    static final String KEEP = """
            insert into directory.post_kind (code, title) values (:code, :title)
            on conflict (code) do update set title = excluded.title where directory.post_kind.title <> excluded.title""";

    private final JdbcClient db;
    private final Ledger ledger;

    PostKinds(JdbcClient db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    /**
     * Who holds posts of an organ has changed, or what kinds these posts are. Published and heard in the transaction that
     * changes it.
     *
     * @param on the day from which it is so
     */
    public record HoldersChanged(OrganId organ, LocalDate on, By by) {}

    /** Adds a kind, or gives it another title; kept as it is, nothing happens. */
    @Transactional
    public void keep(String code, String title, By by) {
        if (db.sql(KEEP).param("code", code).param("title", title).update() > 0) {
            ledger.write(
                    by,
                    "directory.post-kind",
                    new Subject.Many("post-kind", List.of()),
                    Map.of("code", code, "title", title));
        }
    }
}
