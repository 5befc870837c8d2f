package ir.saman.board.watch;

import ir.saman.directory.Actor;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import ir.saman.secretariat.SecurityLog;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The watches of one account, as they are at the moment of reading. */
@Component
class OwnWatches {

    /** Each may be of another place, and so a reading of its own. */
    private static final int ROWS = 10;

    private final WatchSql sql;
    private final Sightings sightings;
    private final SecurityLog log;
    private final Clock clock;

    OwnWatches(WatchSql sql, Sightings sightings, SecurityLog log, Clock clock) {
        this.sql = sql;
        this.sightings = sightings;
        this.log = log;
        this.clock = clock;
    }

    Slice<WatchLine> list(Actor actor, Optional<Measure> measure, Cursor cursor) {
        Cursor from = cursor.shaped(Cursor.Part.NUMBER);
        List<Watch> found = sql.list(actor.account(), measure, from, ROWS + 1, Tehran.today(clock));
        Slice<Watch> slice = Slice.of(found, from, ROWS, Watch::key, sql.count(actor.account(), measure));
        List<WatchLine> lines = sightings.of(slice.rows()).stream()
                .map(each -> WatchLine.of(each.watch(), each.sighting(), actor))
                .toList();
        return new Slice<>(lines, slice.next(), slice.previous(), slice.total());
    }

    /** Whether the account has {@code most} of them. */
    boolean full(Actor actor, int most) {
        return switch (sql.count(actor.account(), Optional.empty())) {
            case Total.Exact exact -> exact.rows() >= most;
            case Total.MoreThan more -> true;
        };
    }

    /** The watch of that number; 404 where there is none, or it is another account's, the latter with a security event. */
    Watch find(Actor actor, long watch) {
        return sql.find(actor.account(), watch, Tehran.today(clock)).orElseThrow(() -> refused(actor, watch));
    }

    private NotFound refused(Actor actor, long watch) {
        String object = "board watch " + watch;
        if (sql.exists(watch)) {
            log.write(SecurityLog.Kind.REFUSED, actor.by(), object, "another account's");
        }
        return new NotFound(object);
    }

    /** What it sees now. */
    Sighting look(Watch watch) {
        return sightings.of(List.of(watch)).getFirst().sighting();
    }
}
