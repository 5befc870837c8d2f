package ir.saman.board.brief;

/** An organ that is asked to decide, and how many duties wait for it. */
record Holder(long id, String name, long n) {}
