package ir.saman.duty;

/** The number of a duty (تکلیف). */
public record DutyId(long value) {
    public static DutyId of(Long value) {
        return new DutyId(value);
    }
}
