package ir.saman.circular;

/** The number of a circular inside Saman; its own number is a text. */
public record CircularId(long value) {
    public static CircularId of(Long value) {
        return new CircularId(value);
    }
}
