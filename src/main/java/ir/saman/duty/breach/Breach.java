package ir.saman.duty.breach;

import java.time.LocalDate;

/** A breach, as its reporter says. */
record Breach(LocalDate happenedOn, String reason) {}
