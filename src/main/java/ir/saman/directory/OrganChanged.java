package ir.saman.directory;

import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A change of organs that others must follow. Published and heard in the transaction that makes it: one event for all that a
 * command makes or moves.
 */
public sealed interface OrganChanged {

    /** Organs began to exist, each on its first day: standing addressee rules may now match them. */
    record Made(List<OrganId> organs, By by) implements OrganChanged {
        public Made {
            organs = List.copyOf(organs);
        }
    }

    /** Organs changed their place on a tree, or their kind, from that day on; so did all below them. */
    record Moved(List<OrganId> organs, LocalDate from, By by) implements OrganChanged {
        public Moved {
            organs = List.copyOf(organs);
        }
    }

    /**
     * An organ ceased to exist on that day. Its open duties go to {@code successor}, or end when there is none: the
     * choice of whoever closed it.
     */
    record Closed(OrganId organ, LocalDate on, Optional<OrganId> successor, By by) implements OrganChanged {}

    /** Who holds posts of an organ has changed from that day on, or of what kinds these posts are. */
    record HoldersChanged(OrganId organ, LocalDate on, By by) implements OrganChanged {}
}
