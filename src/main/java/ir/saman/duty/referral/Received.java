package ir.saman.duty.referral;

import java.time.Instant;

/** A referral that waits for the reader's reply. */
record Received(String from, String note, Instant at) {}
