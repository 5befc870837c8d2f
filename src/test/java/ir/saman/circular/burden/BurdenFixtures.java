package ir.saman.circular.burden;

import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.RhythmBy;
import ir.saman.circular.ClauseForce;
import ir.saman.circular.Draft;
import ir.saman.circular.Draft.State;
import ir.saman.circular.Drafts;
import ir.saman.circular.Issuing;
import ir.saman.circular.TestCirculars;
import ir.saman.circular.Versions;
import ir.saman.directory.Actor;
import ir.saman.duty.Arises;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.Force;
import ir.saman.secretariat.Signature.Signer;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts with asks of one's own choice, and their way to the issue. */
@Component
class BurdenFixtures {

    private final Drafts drafts;
    private final Issuing issuing;
    private final Versions versions;
    private final Signatures signatures;
    private final TransactionTemplate command;

    BurdenFixtures(
            Drafts drafts,
            Issuing issuing,
            Versions versions,
            Signatures signatures,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.issuing = issuing;
        this.versions = versions;
        this.signatures = signatures;
        this.command = new TransactionTemplate(transactions);
    }

    /** An ask accepted by the issuer. */
    static Ask ask(String key, Force force, BearerRule bearers, DeadlineRule deadline, String evidence) {
        return ask(key, force, bearers, deadline, evidence, List.of("ISSUER"), Optional.empty());
    }

    static Ask ask(
            String key,
            Force force,
            BearerRule bearers,
            DeadlineRule deadline,
            String evidence,
            List<String> acceptors,
            Optional<Arises> arises) {
        return new Ask(
                key,
                "کار " + key,
                force,
                bearers,
                List.of(),
                deadline,
                RhythmBy.CLAUSE,
                evidence,
                acceptors,
                "",
                "",
                List.of(),
                arises,
                Optional.empty());
    }

    /** A circular of that day with one clause an ask. */
    static CircularText text(LocalDate date, BearerRule addressees, Ask... asks) {
        List<Clause> clauses = IntStream.range(0, asks.length)
                .mapToObj(each -> clause("para_" + (each + 1), ClauseForce.MUST, List.of(asks[each])))
                .toList();
        return TestCirculars.asking("b-" + UUID.randomUUID(), date, addressees).saying(clauses);
    }

    static Clause clause(String anchor, ClauseForce force, List<Ask> asks) {
        return new Clause(
                anchor, "PARAGRAPH", "بند " + anchor, "", force, "متن آزمون", "", "", asks, List.of(), List.of());
    }

    Draft begin(Optional<CircularId> amends, CircularText text, Actor head) {
        return drafts.begin(head.organ().id(), amends, text, head.by());
    }

    /** Reviews and signs it. */
    Draft signed(Draft draft, Actor head) {
        Draft reviewed = step(draft, State.IN_REVIEW, head);
        command.executeWithoutResult(status -> signatures.sign(
                new Subject.One("draft", reviewed.id()),
                versions.document(reviewed.text()),
                new Signer("نام", "سمت"),
                head.by()));
        return step(reviewed, State.SIGNED, head);
    }

    /** Issues what is signed; what ends is left as the page proposes: on under its like, otherwise kept. */
    Issuing.Outcome issue(Draft draft, Actor head) {
        Map<Long, Issuing.Fate> fates = new java.util.HashMap<>();
        issuing.ending(draft, head.by()).stream()
                .filter(Issuing.EndingAsk::like)
                .forEach(ask -> fates.put(
                        ask.id(), new Issuing.Fate.GoesOn(ask.anchor(), ask.key(), ir.saman.duty.Duties.Choice.KEEP)));
        return issuing.issue(new Issuing.Order(draft, draft.amends().isPresent() ? "آزمون" : "", fates), head.by());
    }

    CircularId issued(Optional<CircularId> amends, CircularText text, Actor head) {
        return ((Issuing.Outcome.Issued) issue(signed(begin(amends, text, head), head), head)).circular();
    }

    private Draft step(Draft draft, State to, Actor head) {
        return ((Drafts.Saved.Kept) drafts.step(draft, to, Optional.empty(), head.by())).draft();
    }
}
