package ir.saman.circular.export;

import java.time.LocalDate;

/** The one day all open duties of an ask are due on. */
record Due(String anchor, String key, LocalDate on) {

    boolean of(String clause, String ask) {
        return anchor.equals(clause) && key.equals(ask);
    }
}
