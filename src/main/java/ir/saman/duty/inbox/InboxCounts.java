package ir.saman.duty.inbox;

/** How much waits now. The first four are duties to answer; {@code submitted} wait for their acceptor. */
record InboxCounts(
        long overdue,
        long week,
        long ahead,
        long submitted,
        long referrals,
        long decisions,
        long reliefs,
        long parts) {}
