package ir.saman.circular;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a circular: what was issued, and from when it holds. Never changed.
 *
 * @param number 1 for the first
 * @param digest SHA-256 of the document, in hexadecimal
 * @param note why it was amended; empty for the first
 */
public record Version(int number, LocalDate validFrom, Instant issuedAt, String digest, String note) {}
