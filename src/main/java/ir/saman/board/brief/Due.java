package ir.saman.board.brief;

import java.time.LocalDate;

/** So many duties of a source that fall due on a day and were not answered, and so many that were returned. */
record Due(long source, LocalDate dueOn, long open, long returned) {}
