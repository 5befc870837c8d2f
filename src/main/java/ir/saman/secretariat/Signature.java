package ir.saman.secretariat;

import java.time.Instant;
import java.util.Optional;

/**
 * One signature, as it was given; never changed.
 *
 * @param digest SHA-256 of the signed text, hexadecimal
 * @param account the person's account; opaque here, like {@code organ} and {@code deputyFor}
 * @param deputyFor the account whose seat was filled, if the signer stood in for somebody
 */
public record Signature(
        long id,
        Subject.One subject,
        String digest,
        long account,
        Optional<Long> deputyFor,
        long organ,
        Signer signer,
        Instant signedAt) {

    /** Name and post as written under the text. */
    public record Signer(String name, String post) {}
}
