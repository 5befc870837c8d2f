package ir.saman.duty;

import java.util.Collection;

/** The number of a duty (تکلیف). */
public record DutyId(long value) {

    public static DutyId of(Long value) {
        return new DutyId(value);
    }

    /** The bare numbers, each once, as a statement takes them. */
    public static Long[] numbers(Collection<DutyId> duties) {
        return duties.stream().map(DutyId::value).distinct().toArray(Long[]::new);
    }
}
