package ir.saman.directory;

import ir.saman.secretariat.By;
import java.time.LocalDate;

/** An organ changed its place on a tree, or its kind, from that day on; so did all below it. Heard in the same transaction. */
public record OrganMoved(OrganId organ, LocalDate from, By by) {}
