package ir.saman.board.silence;

/** How many organs are waited for, how many answers wait for them, and how many of these longer than allowed. */
record AcceptorTotal(long organs, long waiting, long late) {}
