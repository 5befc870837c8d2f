package ir.saman.circular;

import ir.saman.circular.CircularText.Ask;
import ir.saman.directory.Organ;
import ir.saman.duty.Duties;
import ir.saman.duty.LayDuties;
import ir.saman.duty.Source;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands what clauses ask to the hub. */
@Component
record Binding(Duties duties, Issuers issuers, Clock clock) {

    /** What stays the same while one circular is laid. */
    record Basis(CircularText text, Organ issuer, Optional<Long> programme, LocalDate today, By by) {}

    Basis basis(CircularText text, By by) {
        return new Basis(text, issuers.issuer(text), issuers.programme(text), today(), by);
    }

    /** What the hub is told of an ask; {@code letterOn} is the day its deadlines count from. */
    LayDuties asked(Basis basis, long ref, Ask ask, LocalDate letterOn) {
        return new LayDuties(
                source(ref),
                Optional.empty(),
                basis.programme(),
                basis.issuer().id(),
                ask.action(),
                ask.force(),
                ask.bearers(),
                ask.deadline(),
                ask.acceptors(),
                ask.cooperating(),
                ask.evidence(),
                letterOn,
                basis.today(),
                ask.arises(),
                Optional.empty());
    }

    void lay(Basis basis, long ref, Ask ask, LocalDate letterOn) {
        duties.lay(asked(basis, ref, ask, letterOn), basis.by());
    }

    /** The kinds of posts a text brings are known to the directory from then on. */
    void keepPostKinds(CircularText text) {
        text.postKinds().forEach(kind -> issuers.organs().keepPostKind(kind.code(), kind.title()));
    }

    /** The same in the place of the ask of that number. */
    void layAfter(long before, Basis basis, long ref, Ask ask, LocalDate letterOn) {
        duties.lay(asked(basis, ref, ask, letterOn).inPlaceOf(source(before)), basis.by());
    }

    LocalDate today() {
        return Tehran.today(clock);
    }

    Instant now() {
        return clock.instant();
    }

    static Source source(long ref) {
        return new Source(Circulars.SOURCE_KIND, ref);
    }
}
