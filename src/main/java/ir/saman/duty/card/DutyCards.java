package ir.saman.duty.card;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganId;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Force;
import ir.saman.duty.Periods;
import ir.saman.duty.Source;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A duty as it stands at the head of each page about it: what, whose, for when, why. */
@Component
public class DutyCards {

    static final String FIND = """
            select d.id, s.kind as source_kind, s.ref, s.action, d.organ_id, d.person_id,
                   coalesce(p.name || ' — ', '') || o.name as bearer, d.period, d.due_on, d.state, s.force,
                   s.evidence_kind, d.evidence_id, d.decided_version, s.issuer_id, s.programme_id
            from duty.duty d join duty.source s on s.id = d.source_id join directory.pub_organ o on o.id = d.organ_id
              left join directory.pub_person p on p.id = d.person_id
            where d.id = :duty""";

    static final String PARTS = """
            select o.name as organ, c.part, coalesce(c.done, '') as done
            from duty.cooperation c join directory.pub_organ o on o.id = c.organ_id
            where c.duty_id = :duty order by o.name, o.id""";

    private final JdbcClient db;
    private final Duties duties;

    DutyCards(JdbcClient db, Duties duties) {
        this.db = db;
        this.duties = duties;
    }

    /**
     * A duty in short.
     *
     * @param person number of the person who bears it as the holder of a post of that organ
     * @param bearer the bearer's name
     * @param period the period's code
     * @param kind code of the kind of evidence asked
     * @param evidence the answer it was submitted with
     * @param decided the version it was closed or returned on, absent while none was or another waits
     */
    public record Card(
            DutyId id,
            Source source,
            String action,
            OrganId organ,
            Optional<Long> person,
            String bearer,
            String period,
            Optional<LocalDate> due,
            DutyState state,
            Force force,
            String kind,
            Optional<Long> evidence,
            Optional<Long> decided,
            OrganId issuer,
            Optional<Long> programme) {

        /** The period's name, empty for what is asked once. */
        public String periodName() {
            return Periods.name(period);
        }

        /** What is asked, with the period. */
        public String title() {
            return periodName().isEmpty() ? action : text("duty.answer.title.period", action, periodName());
        }

        /** Whether it is something that must not be done. */
        public boolean forbids() {
            return force == Force.MUST_NOT;
        }

        /** The page of the duty. */
        public String link() {
            return "/desk/duties/" + id.value();
        }

        /** The way back to the duty from a page about it. */
        public List<Link> trail(String here) {
            return List.of(Link.to(text("kit.desk"), "/desk"), Link.to(title(), link()), Link.here(here));
        }
    }

    /**
     * What a page says of a duty before its own matter.
     *
     * @param derivation how the deadline was worked out
     */
    public record Head(Card card, Optional<Quote> clause, String derivation, Chip chip) {

        /** The last day, in words. */
        public String due() {
            return card.due()
                    .map(day -> text("duty.answer.due", PersianDate.of(day).format()))
                    .orElseGet(() -> text(card.forbids() ? "duty.answer.due.forbidden" : "duty.answer.due.none"));
        }
    }

    /** The part of an organ that cooperates; {@code done} is empty until it says what it did. */
    public record Part(String organ, String part, String done) {}

    /** The parts of those who cooperate in the duty. */
    public List<Part> parts(DutyId duty) {
        return db.sql(PARTS)
                .param("duty", duty.value())
                .query((row, number) -> new Part(row.getString("organ"), row.getString("part"), row.getString("done")))
                .list();
    }

    /** The duty of that number. */
    public Optional<Card> find(DutyId duty) {
        return db.sql(FIND)
                .param("duty", duty.value())
                .query((row, number) -> new Card(
                        new DutyId(row.getLong("id")),
                        new Source(row.getString("source_kind"), row.getLong("ref")),
                        row.getString("action"),
                        new OrganId(row.getLong("organ_id")),
                        Optional.ofNullable(row.getObject("person_id", Long.class)),
                        row.getString("bearer"),
                        row.getString("period"),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        DutyState.valueOf(row.getString("state")),
                        Force.valueOf(row.getString("force")),
                        row.getString("evidence_kind"),
                        Optional.ofNullable(row.getObject("evidence_id", Long.class)),
                        Optional.ofNullable(row.getObject("decided_version", Long.class)),
                        new OrganId(row.getLong("issuer_id")),
                        Optional.ofNullable(row.getObject("programme_id", Long.class))))
                .optional();
    }

    /** @throws NotFound if there is none of that number */
    public Card get(DutyId duty) {
        return find(duty).orElseThrow(() -> new NotFound(Parties.object(duty)));
    }

    /** The head of a page about the duty on {@code today}: the clause in place and the deadline's derivation. */
    public Head head(Card card, LocalDate today) {
        Optional<Quote> clause = duties.text(card.id())
                .map(found -> new Quote(
                        text("duty.answer.cite", found.title(), found.label()),
                        Link.to(text("duty.answer.open-clause"), found.link()),
                        found.text()));
        return new Head(
                card,
                clause,
                duties.deadline(card.id(), today).derivation(),
                Standing.of(card.state(), card.due(), today).chip(card.force()));
    }
}
