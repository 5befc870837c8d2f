package ir.saman.directory;

import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An organ ceased to exist on that day. Its open duties go to {@code successor}, or end when there is none: the choice of
 * whoever closed it. Heard in the same transaction.
 */
public record OrganClosed(OrganId organ, LocalDate on, Optional<OrganId> successor, By by) {}
