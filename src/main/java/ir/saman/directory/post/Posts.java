package ir.saman.directory.post;

import ir.saman.directory.OrganChanged.HoldersChanged;
import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Posts(PostSql sql, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Kept add(By by, OrganId organ, PostValues values) {
        return sql.add(organ, values, Tehran.today(clock))
                .map(id -> {
                    write(by, "directory.post.add", id, values);
                    values.holder().ifPresent(holder -> tell(by, organ, since(values)));
                    return Kept.DONE;
                })
                .orElse(Kept.EXTERNAL_ID_TAKEN);
    }

    /** Changes the post if it is still as {@code version} of it was. */
    @Transactional
    Kept edit(By by, Post post, int version, PostValues values) {
        if (values.externalId().filter(id -> sql.externalIdTaken(post.id(), id)).isPresent()) {
            return Kept.EXTERNAL_ID_TAKEN;
        }
        if (!sql.edit(post.id(), version, values, Tehran.today(clock))) {
            return Kept.CHANGED_MEANWHILE;
        }
        write(by, "directory.post.edit", post.id(), values);
        changed(post, values).ifPresent(on -> tell(by, new OrganId(post.organId()), on));
        return Kept.DONE;
    }

    /**
     * The day from which somebody else holds it, or holds what it has become: of an appointment its day, on which the predecessor
     * leaves; of a post vacated, or become one of another kind, today. Empty where neither has changed.
     */
    private Optional<LocalDate> changed(Post before, PostValues after) {
        boolean another = !before.holderId().equals(after.holder());
        boolean corrected = after.since().isPresent() && !after.since().equals(before.heldSince());
        if (another || corrected) {
            return Optional.of(since(after));
        }
        return before.office().equals(after.office()) ? Optional.empty() : Optional.of(Tehran.today(clock));
    }

    private LocalDate since(PostValues values) {
        return values.since().orElse(Tehran.today(clock));
    }

    private void tell(By by, OrganId organ, LocalDate on) {
        events.publishEvent(new HoldersChanged(organ, on, by));
    }

    private void write(By by, String command, long post, PostValues values) {
        Map<String, Object> readable = new LinkedHashMap<>();
        readable.put("title", values.title());
        readable.put("rank", values.rank());
        readable.put("kind", values.kind());
        values.holder().ifPresent(person -> readable.put("holder", person));
        values.office().ifPresent(office -> readable.put("office", office));
        values.since().ifPresent(day -> readable.put("since", day.toString()));
        ledger.write(by, command, new Subject.One("post", post), readable);
    }
}
