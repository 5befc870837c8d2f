package ir.saman.duty;

import ir.saman.directory.OrganId;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Within;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a source asks, ready to be laid.
 *
 * @param basis the clause a resolution rests on
 * @param programme number of the programme the source belongs to
 * @param action what is to be done, as an officer reads it in the inbox
 * @param acceptors the chain, in order: ISSUER, PARENT, SUPERIOR, COORDINATOR, GOVERNORATE or an organ's code
 * @param evidence code of the kind of evidence
 * @param letterOn date of the letter
 * @param trackedFrom duties due before this day show as before Saman
 * @param arises what must happen before anything is laid; absent: it is laid at once
 * @param after the source it takes the place of: whoever bore that counts on from {@code letterOn}, everybody else from
 *     {@code trackedFrom}; absent: everybody counts from {@code letterOn}
 */
public record LayDuties(
        Source source,
        Optional<Source> basis,
        Optional<Long> programme,
        OrganId issuer,
        String action,
        Force force,
        BearerRule bearers,
        DeadlineRule deadline,
        List<String> acceptors,
        List<Cooperation> cooperating,
        String evidence,
        LocalDate letterOn,
        LocalDate trackedFrom,
        Optional<Arises> arises,
        Optional<Source> after) {

    /**
     * A set of duties that laying lays at once: one period, or what is asked once, on all bearers or those of one province. Who
     * bears a period by one set does not bear it by a later one.
     *
     * @param due their deadline; absent where none can be missed
     * @param over nobody bears it who began after this day; absent where everybody does
     * @param place code of the province, empty for organs of none; absent for all bearers
     * @param only the numbers of the organs that are meant, which bore it before; absent for everybody who does not bear it by
     *     an earlier set
     * @param before whether they are laid as due before Saman
     * @param derivation how the deadline follows, in words
     */
    public record Wave(
            String period,
            Optional<LocalDate> due,
            Optional<LocalDate> over,
            Optional<String> place,
            Optional<List<Long>> only,
            boolean before,
            String derivation) {}

    public LayDuties {
        acceptors = List.copyOf(acceptors);
        cooperating = List.copyOf(cooperating);
        if (acceptors.isEmpty()) {
            throw new IllegalArgumentException("somebody accepts");
        }
        boolean event = arises.filter(each -> each.kind() == Arises.Kind.EVENT).isPresent();
        boolean counted = deadline instanceof Within within && within.after() instanceof Trigger.Occurrence;
        if (counted && !event || event && Occurrence.around(deadline, letterOn).isPresent()) {
            throw new IllegalArgumentException(
                    "a day after an event is for what an event lays, and that has no periods");
        }
        if (bearers.ofPersons()
                != arises.filter(each -> each.kind() == Arises.Kind.APPOINTMENT).isPresent()) {
            throw new IllegalArgumentException("what holders of posts bear arises with their appointment");
        }
    }

    /** The same in the place of another source. */
    public LayDuties inPlaceOf(Source before) {
        return new LayDuties(
                source,
                basis,
                programme,
                issuer,
                action,
                force,
                bearers,
                deadline,
                acceptors,
                cooperating,
                evidence,
                letterOn,
                trackedFrom,
                arises,
                Optional.of(before));
    }
}
