package ir.saman.circular;

import ir.saman.duty.BearerRule;
import ir.saman.duty.Cooperation;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.Force;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A circular as data (F1), ready to be published: its letter, its clauses as a tree, what each clause asks.
 *
 * @param issuer code of the issuing organ
 * @param programme code of the programme it belongs to
 */
public record CircularText(
        String number,
        LocalDate date,
        String time,
        String subject,
        String kind,
        String issuer,
        Signatory signatory,
        String classification,
        String urgency,
        String programme,
        List<Attachment> attachments,
        List<String> copies,
        Addressees addressees,
        List<Reference> references,
        List<Clause> clauses) {

    /** Who signed, and as what. */
    public record Signatory(String name, String post) {}

    /** An annex; the note says when it is not available. */
    public record Attachment(String title, String note) {}

    /** To whom, in the letter's words and as a rule. */
    public record Addressees(String text, BearerRule rule) {}

    /** What it rests on or replaces. */
    public record Reference(
            Relation relation, String kind, String issuer, String number, Optional<LocalDate> date, String title) {}

    /** How a circular stands to another text. */
    public enum Relation {
        RESTS_ON,
        REPLACES
    }

    /**
     * A clause.
     *
     * @param anchor its stable address, an Akoma Ntoso eId such as {@code para_5}
     * @param laidBy why a binding clause lays nothing itself: {@code children}, {@code nomination} …; empty if it does
     */
    public record Clause(
            String anchor,
            String kind,
            String label,
            String heading,
            ClauseForce force,
            String text,
            String note,
            String laidBy,
            List<Ask> asks,
            List<Clause> children) {}

    /**
     * One thing a clause asks of its bearers.
     *
     * @param rhythmBy whose word it is how often it recurs
     */
    public record Ask(
            String key,
            String action,
            Force force,
            BearerRule bearers,
            List<Cooperation> cooperating,
            DeadlineRule deadline,
            RhythmBy rhythmBy,
            String evidence,
            List<String> acceptors,
            String note) {}

    /** Whether the clause says how often, or its issuer has set it. */
    public enum RhythmBy {
        CLAUSE,
        ISSUER_SETTING
    }
}
