package ir.saman.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An organ as it stands today.
 *
 * @param path ids from the root of the administration tree down to this organ, joined by dots
 * @param province code of the province, absent for a national organ
 * @param county code of the county, present only for an organ of a county
 * @param agency the nearest national organ at or above this one
 * @param ministry the topmost organ below the Presidency at or above this one
 * @param article5 bound by Article 5 of the Civil Service Management Law
 */
public record Organ(
        OrganId id,
        String code,
        OrganKind kind,
        String name,
        Optional<OrganId> parent,
        String path,
        Optional<String> province,
        Optional<String> county,
        OrganId agency,
        OrganId ministry,
        boolean article5,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    /** Whether the organ exists on {@code day}. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
    }
}
