package ir.saman.duty;

import java.time.LocalDate;
import java.util.Optional;

/** One period a recurring duty is asked for: its code ({@code 1405-Q3}), its Persian name, its first and last day. */
record Occurrence(String code, String name, LocalDate from, Optional<LocalDate> to) {

    /** The code of what is asked once. */
    static final String ONCE = "-";

    Occurrence(String code, String name, LocalDate from, LocalDate to) {
        this(code, name, from, Optional.of(to));
    }

    static Occurrence once(LocalDate from) {
        return new Occurrence(ONCE, "", from, Optional.empty());
    }
}
