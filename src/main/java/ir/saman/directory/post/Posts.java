package ir.saman.directory.post;

import ir.saman.directory.OrganId;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands on posts: each in one transaction with its ledger entry. */
@Component
class Posts {

    /** How the wish to keep a post ended. */
    enum Kept {
        DONE,
        EXTERNAL_ID_TAKEN,
        CHANGED_MEANWHILE
    }

    private final PostSql sql;
    private final Ledger ledger;

    Posts(PostSql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    @Transactional
    Kept add(By by, OrganId organ, PostValues values) {
        return sql.add(organ, values)
                .map(id -> {
                    write(by, "directory.post.add", id, values);
                    return Kept.DONE;
                })
                .orElse(Kept.EXTERNAL_ID_TAKEN);
    }

    /** Changes the post if it still has {@code version}. */
    @Transactional
    Kept edit(By by, long post, int version, PostValues values) {
        if (values.externalId().filter(id -> sql.externalIdTaken(post, id)).isPresent()) {
            return Kept.EXTERNAL_ID_TAKEN;
        }
        if (!sql.edit(post, version, values)) {
            return Kept.CHANGED_MEANWHILE;
        }
        write(by, "directory.post.edit", post, values);
        return Kept.DONE;
    }

    private void write(By by, String command, long post, PostValues values) {
        Map<String, Object> readable = new LinkedHashMap<>();
        readable.put("title", values.title());
        readable.put("rank", values.rank());
        readable.put("kind", values.kind());
        values.holder().ifPresent(person -> readable.put("holder", person));
        ledger.write(by, command, new Subject.One("post", post), readable);
    }
}
