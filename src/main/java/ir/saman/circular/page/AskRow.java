package ir.saman.circular.page;

import ir.saman.circular.CircularText.RhythmBy;
import ir.saman.duty.Force;
import java.time.LocalDate;

/** What a clause asks, with its rules as they are stored (JSON). */
record AskRow(
        long id,
        long clause,
        String action,
        String note,
        RhythmBy rhythmBy,
        Force force,
        LocalDate letterOn,
        String bearers,
        String deadline,
        String acceptors,
        String cooperating,
        String evidence) {}
