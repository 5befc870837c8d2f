package ir.saman.duty.relief;

import java.time.LocalDate;
import java.util.Optional;

/** A request as an officer makes it. */
record AskedRelief(Relief.Kind kind, Optional<LocalDate> until, String reason) {}
