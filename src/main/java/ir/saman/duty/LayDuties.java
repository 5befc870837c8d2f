package ir.saman.duty;

import ir.saman.directory.OrganId;
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
        LocalDate trackedFrom) {

    public LayDuties {
        acceptors = List.copyOf(acceptors);
        cooperating = List.copyOf(cooperating);
        if (acceptors.isEmpty()) {
            throw new IllegalArgumentException("somebody accepts");
        }
    }
}
