package ir.saman.circular.page;

import java.time.Instant;

/** A part of a relay that was settled: what it is, on what evidence, since when. */
record Settlement(long relay, String field, String value, String reason, Instant at) {}
