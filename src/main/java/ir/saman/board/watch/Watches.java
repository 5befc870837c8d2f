package ir.saman.board.watch;

import ir.saman.directory.Actor;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Notices;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Beginning, changing and stopping watches; and telling of those that turned. */
@Component
class Watches {

    private final WatchSql sql;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    Watches(WatchSql sql, Ledger ledger, Notices notices, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** Begins a watch; false where the very same one runs already. */
    @Transactional
    public boolean begin(Actor actor, NewWatch watch) {
        Optional<Long> added = sql.add(watch, clock.instant());
        added.ifPresent(number -> write(
                actor,
                "board.watch.begin",
                number,
                Map.of(
                        "place", watch.aim().place(),
                        "circular", watch.aim().circular(),
                        "source", watch.aim().source(),
                        "line", watch.line().words())));
        return added.isPresent();
    }

    /** Gives a watch another line, on whose side the figure is now; false where the very same one runs already. */
    @Transactional
    public boolean change(Actor actor, Watch watch, Line line, boolean crossed) {
        boolean changed = sql.change(watch, line, crossed, clock.instant());
        if (changed) {
            write(
                    actor,
                    "board.watch.change",
                    watch.id(),
                    Map.of("before", watch.line().words(), "after", line.words()));
        }
        return changed;
    }

    /** Stops a watch; one that is gone already stays gone. */
    @Transactional
    public void stop(Actor actor, Watch watch) {
        if (sql.stop(watch)) {
            write(
                    actor,
                    "board.watch.stop",
                    watch.id(),
                    Map.of("line", watch.line().words()));
        }
    }

    /**
     * Notes that these were looked at, and tells of each that turned or came to rest. Two nodes may do it at once, any number of times: a
     * turn is told by whoever writes it, in the same transaction.
     */
    @Transactional
    public void settle(List<Watch> looked, List<Turn> turns) {
        Instant now = clock.instant();
        sql.looked(looked.stream().map(Watch::id).toList(), now);
        Set<Long> turned = new HashSet<>(sql.turn(turns, now));
        turns.stream()
                .filter(each -> turned.contains(each.watch().id()))
                .filter(each -> !each.notice().isEmpty())
                .forEach(each -> notices.tell(List.of(each.watch().account().value()), each.notice(), WatchPages.PATH));
    }

    private void write(Actor actor, String command, long watch, Map<String, ?> readable) {
        ledger.write(actor.by(), command, new Subject.One("board-watch", watch), readable);
    }
}
