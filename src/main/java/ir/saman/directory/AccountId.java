package ir.saman.directory;

/** The number of an account: one person's way in. */
public record AccountId(long value) {
    public static AccountId of(Long value) {
        return new AccountId(value);
    }
}
