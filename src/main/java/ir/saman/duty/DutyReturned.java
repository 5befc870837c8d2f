package ir.saman.duty;

/** An answer was returned to its bearer. Published and heard in the transaction that returns it. */
public record DutyReturned(DutyId duty) {}
