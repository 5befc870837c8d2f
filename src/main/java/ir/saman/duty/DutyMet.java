package ir.saman.duty;

import ir.saman.directory.OrganId;
import java.time.LocalDate;

/** A duty was met: its last acceptor accepted. Heard in the same transaction. */
public record DutyMet(DutyId duty, Source source, OrganId bearer, LocalDate occurredOn) {}
