package ir.saman.kit.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.function.Function;

/**
 * The order of the Persian alphabet, as PostgreSQL's {@code fa-IR-x-icu} has it. The JDK's own collator puts six Persian
 * letters after the rest, so it is never used.
 */
public final class PersianOrder {

    /** Frozen: one collator may then serve every thread. */
    private static final Collator COLLATOR =
            Collator.getInstance(new ULocale("fa_IR")).freeze();

    /** Texts in Persian order; where only a half-space or the like differs, by code point, so that equal means equal. */
    public static final Comparator<String> WORDS =
            ((Comparator<String>) COLLATOR::compare).thenComparing(Comparator.naturalOrder());

    private PersianOrder() {}

    /** Things in the Persian order of their names. */
    public static <T> Comparator<T> by(Function<? super T, String> name) {
        return Comparator.comparing(name, WORDS);
    }
}
