package ir.saman.directory;

/** The number of an organ (دستگاه / واحد). */
public record OrganId(long value) {
    public static OrganId of(Long value) {
        return new OrganId(value);
    }
}
