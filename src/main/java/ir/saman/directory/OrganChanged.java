package ir.saman.directory;

import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.Optional;

/** A change of an organ that others must follow. Published and heard in the transaction that makes it. */
public sealed interface OrganChanged {

    /** An organ began to exist on that day: standing addressee rules may now match it. */
    record Made(OrganId organ, LocalDate on, By by) implements OrganChanged {}

    /** An organ changed its place on a tree, or its kind, from that day on; so did all below it. */
    record Moved(OrganId organ, LocalDate from, By by) implements OrganChanged {}

    /**
     * An organ ceased to exist on that day. Its open duties go to {@code successor}, or end when there is none: the
     * choice of whoever closed it.
     */
    record Closed(OrganId organ, LocalDate on, Optional<OrganId> successor, By by) implements OrganChanged {}
}
