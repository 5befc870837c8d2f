package ir.saman.circular;

import ir.saman.circular.Draft.State;
import ir.saman.circular.Issuing.Order;
import ir.saman.circular.Issuing.Outcome;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Signature.Signer;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Issues texts as an issuer does: drafted, reviewed, signed, in force; open duties of what ends are kept. */
@Component
public class IssueSteps {

    private final Issuing issuing;
    private final Drafts drafts;
    private final Signed signed;
    private final TransactionTemplate command;
    private final JdbcClient db;

    IssueSteps(Issuing issuing, Drafts drafts, Signed signed, PlatformTransactionManager transactions, JdbcClient db) {
        this.issuing = issuing;
        this.drafts = drafts;
        this.signed = signed;
        this.command = new TransactionTemplate(transactions);
        this.db = db;
    }

    /** Signatures, what they are under, and who gives them. */
    @Component
    record Signed(Signatures signatures, Versions versions, Organs organs) {}

    /** A new circular. */
    public CircularId issue(CircularText text) {
        return issue(text, Optional.empty());
    }

    /** The next version of one in force. */
    public void amend(CircularId circular, CircularText text) {
        issue(text, Optional.of(circular));
    }

    private CircularId issue(CircularText text, Optional<CircularId> amends) {
        Organ issuer = signed.organs().byCode("N029").orElseThrow();
        AccountId account = new TestAccounts(db).in("N029", Role.ORGAN_HEAD);
        By head = new By(
                Optional.of(account.value()),
                Optional.of(issuer.id().value()),
                Optional.of(Role.ORGAN_HEAD.name()),
                Optional.empty());
        Draft reviewed = step(drafts.begin(issuer.id(), amends, text, head), State.IN_REVIEW, head);
        command.executeWithoutResult(status -> signed.signatures()
                .sign(
                        new Subject.One("draft", reviewed.id()),
                        signed.versions().document(reviewed.text()),
                        new Signer("امضاکننده آزمون", "سمت آزمون"),
                        head));
        Order order = new Order(step(reviewed, State.SIGNED, head), amends.isPresent() ? "اصلاح آزمون" : "", Map.of());
        return ((Outcome.Issued) issuing.issue(order, head)).circular();
    }

    private Draft step(Draft draft, State to, By by) {
        return ((Drafts.Saved.Kept) drafts.step(draft, to, Optional.empty(), by)).draft();
    }
}
