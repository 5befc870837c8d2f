package ir.saman.circular;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.RhythmBy;
import ir.saman.circular.Draft.State;
import ir.saman.circular.Issuing.Fate;
import ir.saman.circular.Issuing.Order;
import ir.saman.circular.Issuing.Outcome;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.Force;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Signature.Signer;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts on their way: written, reviewed, signed and issued as their issuer does it. */
@Component
public class DraftFixtures {

    private final Issuing issuing;
    private final Drafts drafts;
    private final Signatures signatures;
    private final Around around;
    private final TransactionTemplate command;

    DraftFixtures(
            Issuing issuing,
            Drafts drafts,
            Signatures signatures,
            Around around,
            PlatformTransactionManager transactions) {
        this.issuing = issuing;
        this.drafts = drafts;
        this.signatures = signatures;
        this.around = around;
        this.command = new TransactionTemplate(transactions);
    }

    /** What else is asked. */
    @Component
    record Around(Versions versions, Organs organs, JdbcClient db) {}

    /** The head of an organ. */
    public By head(String organ) {
        AccountId account = new TestAccounts(around.db()).in(organ, Role.ORGAN_HEAD);
        return new By(
                Optional.of(account.value()),
                Optional.of(around.organs().byCode(organ).orElseThrow().id().value()),
                Optional.of(Role.ORGAN_HEAD.name()),
                Optional.empty());
    }

    /** A draft of that organ, signed as it stands. */
    public Draft signed(Optional<CircularId> amends, CircularText text, By by) {
        return signed(begun(amends, text, by), by);
    }

    /** A new draft of its text's issuer. */
    public Draft begun(CircularText text, By by) {
        return begun(Optional.empty(), text, by);
    }

    private Draft begun(Optional<CircularId> amends, CircularText text, By by) {
        return drafts.begin(around.organs().byCode(text.issuer()).orElseThrow().id(), amends, text, by);
    }

    /** A draft that is written, reviewed and signed. */
    public Draft signed(Draft written, By by) {
        Draft reviewed = step(written, State.IN_REVIEW, by);
        command.executeWithoutResult(status -> signatures.sign(
                new Subject.One("draft", reviewed.id()),
                around.versions().document(reviewed.text()),
                new Signer("نام", "سمت"),
                by));
        return step(reviewed, State.SIGNED, by);
    }

    public Draft step(Draft draft, State to, By by) {
        return ((Drafts.Saved.Kept) drafts.step(draft, to, Optional.empty(), by)).draft();
    }

    /** Issues it: what ends, stays. */
    public Outcome issue(Draft draft, By by) {
        return issue(draft, Map.of(), by);
    }

    public Outcome issue(Draft draft, Map<Long, Fate> fates, By by) {
        return issuing.issue(new Order(draft, draft.amends().isPresent() ? "آزمون" : "", fates), by);
    }

    /** The circular it becomes. */
    public CircularId issued(Optional<CircularId> amends, CircularText text, By by) {
        return ((Outcome.Issued) issue(signed(amends, text, by), by)).circular();
    }

    /** The same text for everyone. */
    public CircularText ordinary(CircularText text) {
        return around.versions().read(around.versions().document(text).replace("CONFIDENTIAL", "ORDINARY"));
    }

    /** The same text of another issuer. */
    public CircularText of(String issuer, CircularText text) {
        return around.versions()
                .read(around.versions()
                        .document(text)
                        .replace("\"issuer\":\"" + text.issuer() + "\"", "\"issuer\":\"" + issuer + "\""));
    }

    /** A clause that asks something within two months of the letter. */
    public static Clause withinTwoMonths(String anchor, BearerRule bearers) {
        Ask ask = new Ask(
                "report",
                "گزارش آزمون",
                Force.MUST,
                bearers,
                List.of(),
                new DeadlineRule.Within(2, DeadlineRule.Unit.MONTHS, new DeadlineRule.Trigger.LetterDate()),
                RhythmBy.CLAUSE,
                "outreach-record",
                List.of("ISSUER"),
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty());
        return clause(anchor, List.of(ask));
    }

    /** A clause that asks that, or nothing. */
    public static Clause clause(String anchor, List<Ask> asks) {
        return new Clause(
                anchor,
                "PARAGRAPH",
                "بند آزمون " + anchor,
                "",
                ClauseForce.MUST,
                "متن آزمون",
                "",
                "",
                asks,
                List.of(),
                List.of());
    }
}
