package ir.saman.circular.life;

import ir.saman.circular.Issuing.More;
import ir.saman.circular.life.AskSql.Foreseen;

/** More time as it was typed, and what it would do. */
record Extension(More more, Foreseen foreseen) {

    /** What was shown before it was confirmed. */
    String shown() {
        return Long.toString(foreseen.extended());
    }
}
