package ir.saman.directory;

import ir.saman.secretariat.By;
import java.time.LocalDate;

/** An organ began to exist on that day: standing addressee rules may now match it. Heard in the same transaction. */
public record OrganMade(OrganId organ, LocalDate on, By by) {}
