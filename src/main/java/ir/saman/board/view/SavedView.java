package ir.saman.board.view;

import ir.saman.kit.calendar.Tehran;
import java.time.Instant;
import java.util.List;

/**
 * A saved view.
 *
 * @param sortKey what it is ordered by
 */
record SavedView(long id, String name, String address, Instant savedAt, String sortKey) {

    String path() {
        return ViewPages.PATH + "/" + id;
    }

    String saved() {
        return Tehran.moment(savedAt);
    }

    List<String> key() {
        return List.of(sortKey, String.valueOf(id));
    }
}
