package ir.saman.secretariat;

/** The number of an entered letter; not the one written on it. */
public record LetterId(long value) {
    public static LetterId of(Long value) {
        return new LetterId(value);
    }
}
