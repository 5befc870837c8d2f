package ir.saman.directory.seat;

/** An account as it stands at this moment, re-read for each request. */
record Holder(long id, String name, boolean enabled, boolean mustChange) {}
