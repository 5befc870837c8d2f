package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Binding.Basis;
import ir.saman.circular.CircularText.Clause;
import ir.saman.directory.Organ;
import ir.saman.duty.Duties;
import ir.saman.duty.Source;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.LetterId;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The circulars in force: publishing lays everything they ask, all or nothing. */
@Component
public class Circulars {

    /** The kind under which the hub knows a clause's asks. */
    public static final String SOURCE_KIND = "circular";

    private final Shelf shelf;
    private final Binding binding;
    private final Issuers issuers;
    private final Ledger ledger;
    private final Settling settling;

    Circulars(Shelf shelf, Binding binding, Issuers issuers, Ledger ledger, Settling settling) {
        this.shelf = shelf;
        this.binding = binding;
        this.issuers = issuers;
        this.ledger = ledger;
        this.settling = settling;
    }

    /**
     * How a part of a circular that could not be read for certain is to be read.
     *
     * @param field which part, as its {@link CircularText.Uncertain} says
     * @param value what it is, in the document's own form; a day in the Persian calendar
     * @param reason on what evidence
     * @param version the version in which it was uncertain
     */
    public record Reading(String field, String value, String reason, int version) {

        /** What it is, for the reader. */
        public String words() {
            String known = "circular." + field + "." + value;
            return value.isEmpty()
                    ? text("circular.settle.stands")
                    : Texts.has(known) ? text(known) : Digits.persian(value);
        }
    }

    /** What became of a reading. */
    public sealed interface Settled {
        /** It stands in the next version; so have the last days of duties moved. */
        record Done(List<Recounted> recounted) implements Settled {}

        /** It is settled already, or another version has been issued meanwhile. */
        record Overtaken() implements Settled {}

        /** It cannot stand so, with the reason for the reader. */
        record Refused(String words) implements Settled {}
    }

    /** Duties of one ask whose last day was another by the misread letter. */
    public record Recounted(String label, String action, Duties.Shift shift) {}

    /** The circular of that number, certain or once a candidate; of several issuers' the newest. */
    public Optional<CircularId> find(String number) {
        return shelf.sql().find(number);
    }

    /**
     * Publishes a circular and lays every duty its clauses ask, in one transaction.
     *
     * @return its number inside Saman
     */
    @Transactional
    public CircularId publish(CircularText text, By by) {
        binding.duties().keepOrgans();
        Basis basis = binding.basis(text, by);
        CircularId id = shelf.sql()
                .add(
                        text,
                        basis.issuer().id(),
                        basis.programme(),
                        binding.clock().instant());
        binding.keepPostKinds(text);
        ledger.write(
                by,
                "circular.publish",
                new Subject.One("circular", id.value()),
                Map.of("number", text.number(), "subject", text.subject()));
        addClauses(basis, id, Optional.empty(), text.clauses());
        shelf.keep(id, text, first(text), by);
        return id;
    }

    /** Publishes a circular that has been relayed already. */
    @Transactional
    public CircularId publish(CircularText text, List<RelayText> relays, By by) {
        CircularId id = publish(text, by);
        relays.forEach(relay -> relay(id, relay, by));
        return id;
    }

    private Version first(CircularText text) {
        return version(1, text, text.date(), "");
    }

    /** The version which {@code text} becomes when it is issued now. */
    Version version(int number, CircularText text, LocalDate validFrom, String note) {
        return shelf.version(number, text, validFrom, binding.clock().instant(), note);
    }

    /** Keeps the document of a built-in circular that was published before documents were kept. */
    @Transactional
    public void keepDocument(CircularText text, By by) {
        shelf.sql().unversioned(text.number()).ifPresent(id -> shelf.keep(id, text, first(text), by));
    }

    private void relay(CircularId circular, RelayText relay, By by) {
        relay(circular, relay, Optional.empty(), by);
    }

    /**
     * Records a relay of a circular; nothing is laid by it.
     *
     * @param letter under which the relaying organ's secretariat has it; absent for what was relayed before Saman
     * @return the relay's number
     */
    @Transactional
    public long relay(CircularId circular, RelayText relay, Optional<LetterId> letter, By by) {
        Organ organ = issuers.organs().byCode(relay.by()).orElseThrow();
        var written = new VersionSql.Relaying(relay, shelf.versions().document(relay), letter);
        long id = shelf.versionSql()
                .addRelay(circular, organ.id(), written, binding.clock().instant(), by.account());
        ledger.write(
                by,
                "circular.relay",
                new Subject.One("circular", circular.value()),
                Map.of("relay", id, "number", relay.number()));
        return id;
    }

    /**
     * Settles what could not be read for certain: the next version says it without doubt, deadlines that hang on it are worked
     * out anew from the first, and what it was taken for still leads to it. Nothing new is asked, so nothing is signed.
     */
    @Transactional
    public Settled settle(CircularId circular, Reading reading, By by) {
        return settling.settle(circular, reading, by);
    }

    /** Follows everything a circular asks from an earlier day; returns how many duties that touched. */
    @Transactional
    public int trackFrom(CircularId id, LocalDate from, By by) {
        int touched = 0;
        for (long ask : shelf.sql().asks(id)) {
            touched += binding.duties().trackFrom(new Source(SOURCE_KIND, ask), from, by);
        }
        ledger.write(by, "circular.track", new Subject.One("circular", id.value()), Map.of("from", from.toString()));
        return touched;
    }

    private void addClauses(Basis basis, CircularId id, Optional<Long> parent, List<Clause> clauses) {
        int position = 0;
        for (Clause clause : clauses) {
            long row = shelf.sql().addClause(id, parent, position++, clause);
            clause.asks()
                    .forEach(ask -> binding.lay(
                            basis,
                            shelf.sql().addAsk(row, ask),
                            ask,
                            basis.text().date()));
            addClauses(basis, id, Optional.of(row), clause.children());
        }
    }
}
