package ir.saman.board.watch;

import ir.saman.directory.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * One watch as it is kept.
 *
 * @param seated whether its seat can be taken today
 * @param placeName said while the place cannot be seen
 * @param crossed whether the figure was beyond the line when last read
 * @param since how long it has been so
 * @param rested whether it saw nothing when last looked at
 */
record Watch(
        long id,
        AccountId account,
        Seat seat,
        boolean seated,
        String organName,
        Aim aim,
        String placeName,
        Line line,
        boolean crossed,
        Instant since,
        boolean rested,
        int revision) {

    String path() {
        return WatchPages.PATH + "/" + id;
    }

    List<String> key() {
        return List.of(String.valueOf(id));
    }
}
