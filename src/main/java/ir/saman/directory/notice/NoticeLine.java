package ir.saman.directory.notice;

import ir.saman.kit.calendar.Tehran;
import java.time.Instant;
import java.util.Optional;

/** One notice to the reader. */
record NoticeLine(long id, Instant at, String text, String link, Optional<Instant> readAt) {

    String when() {
        return Tehran.moment(at);
    }

    boolean unread() {
        return readAt.isEmpty();
    }
}
