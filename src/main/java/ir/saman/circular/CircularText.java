package ir.saman.circular;

import static java.util.stream.Collectors.joining;

import ir.saman.duty.Arises;
import ir.saman.duty.BearerRule;
import ir.saman.duty.Cooperation;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.Force;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A circular as data (F1): its letter, its clauses as a tree, what each clause asks. The same document from the first draft to
 * every version in force; a version keeps it as it was signed.
 *
 * @param time the time of day on the letter; empty where it bears none
 * @param kind CIRCULAR, DIRECTIVE, POLICY, BYLAW or LETTER
 * @param issuer code of the issuing organ
 * @param classification ORDINARY or CONFIDENTIAL
 * @param urgency ORDINARY, IMPORTANT or URGENT
 * @param programme code of the programme it belongs to; empty for none
 * @param uncertain what cannot be read for certain
 * @param misreadings what the scan has otherwise than it was read
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
        List<Copy> copies,
        Addressees addressees,
        List<Reference> references,
        List<Uncertain> uncertain,
        List<Misreading> misreadings,
        List<PostKind> postKinds,
        List<Clause> clauses) {

    /** Every clause, each before those below it. */
    public Stream<Clause> everyClause() {
        return clauses.stream().flatMap(Clause::withBelow);
    }

    /** The same under another number and day. */
    public CircularText numbered(String given, LocalDate on) {
        return changed(given, on, addressees, clauses);
    }

    /** The same, addressed by another rule. */
    public CircularText addressedTo(BearerRule rule) {
        return changed(number, date, new Addressees(addressees.text(), rule), clauses);
    }

    /** The same with other clauses. */
    public CircularText saying(List<Clause> tree) {
        return changed(number, date, addressees, tree);
    }

    private CircularText changed(String given, LocalDate on, Addressees to, List<Clause> saying) {
        return new CircularText(
                given,
                on,
                time,
                subject,
                kind,
                issuer,
                signatory,
                classification,
                urgency,
                programme,
                attachments,
                copies,
                to,
                references,
                uncertain,
                misreadings,
                postKinds,
                saying);
    }

    /** Who signed, and as what. */
    public record Signatory(String name, String post) {}

    /** An annex; the note says when it is not available. */
    public record Attachment(String title, String note) {}

    /**
     * Who receives a copy (رونوشت), and what for.
     *
     * @param organ code of the organ, empty where it is none of Saman's
     */
    public record Copy(String recipient, String organ, String purpose) {

        /** Recipient and purpose. */
        public String words() {
            return purpose.isEmpty() ? recipient : Texts.text("circular.copy", recipient, purpose);
        }
    }

    /** To whom, in the letter's words and as a rule. */
    public record Addressees(String text, BearerRule rule) {}

    /**
     * How it stands to another text. Texts may be named without number, day, issuer or title: what is absent is empty.
     *
     * @param parts its articles or clauses that are meant, in their own numbers
     */
    public record Reference(
            Relation relation,
            String kind,
            String issuer,
            String number,
            Optional<LocalDate> date,
            String title,
            List<String> parts,
            String note,
            boolean uncertain) {

        /** What it is called: its kind and number; without a number, the title that says its kind itself. */
        public String words() {
            if (isNamedByTitle()) {
                return title;
            }
            return number.isEmpty() ? kindWords() : Texts.text("circular.name", kindWords(), Digits.persian(number));
        }

        private boolean isNamedByTitle() {
            return number.isEmpty() && title.startsWith(kindWords());
        }

        private String kindWords() {
            String known = "circular.kind." + kind;
            return Texts.has(known) ? Texts.text(known) : kind;
        }

        /** The rest of it: title, parts, issuer, day; what the letter does not say is not said. */
        public String about() {
            Stream<String> said = Stream.of(
                    isNamedByTitle() ? "" : title,
                    String.join(Texts.text("circular.comma"), parts),
                    issuer,
                    date.map(day -> PersianDate.of(day).format()).orElse(""));
            return said.filter(each -> !each.isEmpty()).collect(joining(Texts.text("circular.comma")));
        }
    }

    /** How a circular stands to another text. */
    public enum Relation {
        RESTS_ON,
        REPLACES,
        REFERS_TO
    }

    /**
     * A part of the letter that cannot be read for certain: what is taken, and what else it may be.
     *
     * @param field which part, such as {@code number}
     * @param affects anchors of clauses whose deadlines hang on it
     */
    public record Uncertain(
            String field, String value, List<Candidate> candidates, String note, List<String> affects) {}

    /** What a part may be read as, and where that was seen. */
    public record Candidate(String value, String seen) {}

    /** Where the scan has other words than were read: {@code letterhead}, {@code relay} or the anchor of a clause. */
    public record Misreading(String where, String raw, String read, String note) {}

    /** A kind of post whose holders bear duties of their own. */
    public record PostKind(String code, String title, String note) {}

    /**
     * A clause.
     *
     * @param anchor its stable address, an Akoma Ntoso eId such as {@code para_5}; kept when the clause is moved or renumbered
     * @param laidBy why a binding clause lays nothing itself: {@code children}, {@code nomination} …; empty if it does
     * @param opens what it makes possible
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
            List<Opening> opens,
            List<Clause> children) {

        /** The clause and every clause below it. */
        public Stream<Clause> withBelow() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Clause::withBelow));
        }
    }

    /**
     * One thing a clause asks of its bearers.
     *
     * @param key its own name inside the clause
     * @param rhythmBy whose word it is how often it recurs
     * @param condition of which organs it is asked only, in words; empty where it is asked of all
     * @param counterparts with whom it is done, though nothing is laid on them; in words
     * @param arises what must happen first; absent: it is asked at once
     * @param reportedBy who may report that it happened, beside the issuer
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
            String note,
            String condition,
            List<String> counterparts,
            Optional<Arises> arises,
            Optional<BearerRule> reportedBy) {}

    /** Whether the clause says how often, or its issuer has set it. */
    public enum RhythmBy {
        CLAUSE,
        ISSUER_SETTING
    }

    /**
     * A possibility a clause opens (می‌تواند): no duty, nothing is counted.
     *
     * @param consent codes of the organs whose consent it takes
     * @param limit how much at most, in words; empty for none
     * @param condition when, in words; empty for always
     */
    public record Opening(
            String key,
            String action,
            BearerRule who,
            List<String> consent,
            String limit,
            String condition,
            String note) {}
}
