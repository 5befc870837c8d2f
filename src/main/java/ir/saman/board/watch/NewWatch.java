package ir.saman.board.watch;

import ir.saman.directory.AccountId;

/** A watch about to begin. */
record NewWatch(AccountId account, Seat seat, Aim aim, String placeName, Line line, boolean crossed) {}
