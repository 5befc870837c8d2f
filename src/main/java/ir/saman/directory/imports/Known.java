package ir.saman.directory.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is there already: organs by code system and code, places by code.
 *
 * @param closed keys of the organs that have ceased to exist
 */
record Known(Map<String, ImportRow> organs, Set<String> closed, Map<String, Place> places, LocalDate today) {

    /** A province or a county; {@code province} is a province's own code. */
    record Place(String code, boolean county, String province) {}

    Optional<ImportRow> organ(String codeSystem, String code) {
        return Optional.ofNullable(organs.get(ImportRow.key(codeSystem, code)));
    }

    /** Whether the row says of its organ what is known already, so that it changes nothing. */
    boolean same(ImportRow row) {
        return organ(row.codeSystem(), row.code()).filter(row::sameAs).isPresent();
    }

    Optional<Place> place(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /** The keys a parent's code may mean: in the row's own code system first, then in this installation's. */
    static List<String> parentKeys(ImportRow row) {
        return List.of(
                ImportRow.key(row.codeSystem(), row.parentCode()),
                ImportRow.key(ImportSql.OWN_SYSTEM, row.parentCode()));
    }
}
