package ir.saman.secretariat;

/** The number of a stored file. */
public record FileId(long value) {
    public static FileId of(Long value) {
        return new FileId(value);
    }
}
