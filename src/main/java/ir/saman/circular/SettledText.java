package ir.saman.circular;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.CircularText.Relation;
import ir.saman.circular.CircularText.Signatory;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.duty.Deadline;
import ir.saman.duty.DeadlineRule;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A text in which one part is certain that was not. */
record SettledText(CircularText before, Uncertain doubt, String value) {

    /** The text; absent where the value is none of its kind. */
    Optional<CircularText> text() {
        return date().map(this::dated);
    }

    private Optional<LocalDate> date() {
        return doubt.field().equals("date")
                ? PersianDate.parse(value).map(PersianDate::date)
                : Optional.of(before.date());
    }

    private CircularText dated(LocalDate date) {
        return new CircularText(
                or("number", before.number()),
                date,
                or("time", before.time()),
                or("subject", before.subject()),
                before.kind(),
                before.issuer(),
                new Signatory(
                        or("signatory.name", before.signatory().name()),
                        or("signatory.post", before.signatory().post())),
                or("classification", before.classification()),
                before.urgency(),
                before.programme(),
                before.attachments(),
                before.copies(),
                before.addressees(),
                before.references().stream().map(this::certain).toList(),
                before.uncertain().stream()
                        .filter(each -> !each.field().equals(doubt.field()))
                        .toList(),
                before.misreadings(),
                before.postKinds(),
                clauses(before.clauses(), date));
    }

    private String or(String field, String given) {
        return doubt.field().equals(field) ? value : given;
    }

    private Reference certain(Reference reference) {
        boolean settled = doubt.field().equals("restsOn") && reference.relation() == Relation.RESTS_ON;
        return new Reference(
                reference.relation(),
                reference.kind(),
                reference.issuer(),
                reference.number(),
                reference.date(),
                reference.title(),
                reference.parts(),
                reference.note(),
                reference.uncertain() && !settled);
    }

    private List<Clause> clauses(List<Clause> clauses, LocalDate date) {
        return clauses.stream().map(each -> clause(each, date)).toList();
    }

    private Clause clause(Clause clause, LocalDate date) {
        String words = clause.text();
        for (Ask ask : clause.asks()) {
            words = reworded(words, ask.deadline(), date);
        }
        return new Clause(
                clause.anchor(),
                clause.kind(),
                clause.label(),
                clause.heading(),
                clause.force(),
                words,
                clause.note(),
                clause.laidBy(),
                clause.asks().stream().map(ask -> ask(ask, date)).toList(),
                clause.opens(),
                clauses(clause.children(), date));
    }

    /** Where a clause's words work its day out, they say the new one. */
    private String reworded(String words, DeadlineRule rule, LocalDate date) {
        Optional<String> was = day(rule, before.date());
        Optional<String> is = day(rule.dated(before.date(), date), date);
        return was.flatMap(old -> is.map(fresh -> words.replace(old, fresh))).orElse(words);
    }

    private static Optional<String> day(DeadlineRule rule, LocalDate letter) {
        return Deadline.forAll(rule, letter, letter)
                .flatMap(Deadline::on)
                .map(day -> PersianDate.of(day).format());
    }

    private Ask ask(Ask ask, LocalDate date) {
        return new Ask(
                ask.key(),
                ask.action(),
                ask.force(),
                ask.bearers(),
                ask.cooperating(),
                ask.deadline().dated(before.date(), date),
                ask.rhythmBy(),
                ask.evidence(),
                ask.acceptors(),
                ask.note(),
                ask.condition(),
                ask.counterparts(),
                ask.arises(),
                ask.reportedBy());
    }
}
