package ir.saman.duty.page;

import java.util.Optional;

/** An organ that cooperates, with its part and what it did. */
record Part(long organId, String organ, String part, Optional<String> done) {}
