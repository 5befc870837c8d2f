package ir.saman.directory.imports;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.imports.CommitSql.Written;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Organs from a file: read and checked once, kept on the server, committed once, all or nothing. */
@Component
class Imports {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportSql sql;
    private final CommitSql commits;
    private final ImportTrace trace;
    private final JsonMapper json;
    private final Clock clock;

    Imports(ImportSql sql, CommitSql commits, ImportTrace trace, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.commits = commits;
        this.trace = trace;
        this.json = json;
        this.clock = clock;
    }

    /** What came of reading a file. */
    sealed interface Read {
        /** Kept under that number, with or without faults. */
        record Kept(UUID batch) implements Read {}

        /** It cannot be read at all. */
        record Refused(Table.Unreadable why) implements Read {}
    }

    /** What came of committing it. */
    enum Committed {
        DONE,
        ALREADY_DONE,
        HAS_FAULTS,
        STALE,
        UNKNOWN
    }

    /** Reads and checks a file, and keeps what it would do. Nothing of it is written to the organs yet. */
    @Transactional
    public Read read(String fileName, byte[] file, By by) {
        return switch (TableReader.read(file)) {
            case Table.Unreadable unreadable -> new Read.Refused(unreadable);
            case Table.Lines table -> {
                Instant now = clock.instant();
                sql.forgetOld(now.minus(KEPT));
                long seen = commits.lastChange(); // first: what changes from here on makes the file stale
                Checked checked = Checked.of(table.lines(), sql.known(Tehran.today(clock)));
                UUID batch = UUID.randomUUID();
                sql.add(batch, new ImportSql.Upload(by.account(), fileName, now, seen), checked);
                sql.addRows(batch, json.writeValueAsString(checked.rows()));
                sql.addFaults(batch, json.writeValueAsString(checked.faults()));
                yield new Read.Kept(batch);
            }
        };
    }

    /** Writes a file that was read, if it has no fault and no organ has changed since; a second time does nothing. */
    @Transactional
    public Committed commit(UUID batch, By by) {
        commits.takeTurns();
        long account = by.account().orElse(0L);
        return sql.find(batch, account)
                .map(found -> refusal(batch, found).orElseGet(() -> write(batch, found, by)))
                .orElse(Committed.UNKNOWN);
    }

    private Optional<Committed> refusal(UUID batch, ImportSql.Batch found) {
        if (found.committed()) {
            return Optional.of(Committed.ALREADY_DONE);
        }
        if (found.faultCount() > 0) {
            return Optional.of(Committed.HAS_FAULTS);
        }
        return commits.changedSince(batch) ? Optional.of(Committed.STALE) : Optional.empty();
    }

    private Committed write(UUID batch, ImportSql.Batch found, By by) {
        Instant now = clock.instant();
        commits.take(batch, now);
        List<Written> written = commits.write(new CommitSql.Sheet(
                batch, by.account(), now, Tehran.today(clock), text("directory.import.reason", found.fileName())));
        trace.leave(written, found.fileName(), by);
        return Committed.DONE;
    }
}
