package ir.saman.directory;

import static ir.saman.directory.OrganKind.COUNTY_GOVERNORATE;
import static ir.saman.directory.OrganKind.GOVERNORATE;
import static ir.saman.directory.OrganKind.MANAGEMENT_ORGANISATION;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which organs a role may sit in. Some grants of {@link AuthorityTable} reach the whole installation, which is right only
 * for the people of one organ; whoever gives a seat is held to this table. A role that is not in it sits anywhere.
 */
final class SeatTable {

    /** سازمان اداری و استخدامی کشور, in {@code directory/organs.csv}. */
    private static final String ARSO = "N029";

    /** سازمان بازرسی کل کشور. */
    private static final String INSPECTION = "N141";

    /** شورای عالی اداری. */
    private static final String SUPREME_COUNCIL = "N152";

    /**
     * The auditor sees every account and the whole security log: that is for ARSO, which answers for the installation, and
     * for the state's own inspection; a ministry's auditor would see other ministries' people.
     */
    private static final Map<Role, Predicate<Organ>> PLACES = new EnumMap<>(Map.of(
            Role.ARSO_EXPERT, coded(ARSO),
            Role.AUDITOR, coded(ARSO, INSPECTION),
            Role.SUPREME_COUNCIL_VIEWER, coded(SUPREME_COUNCIL),
            Role.PROVINCIAL_MANAGEMENT_OFFICER, of(MANAGEMENT_ORGANISATION),
            Role.PROVINCIAL_COUNCIL_SECRETARY, of(GOVERNORATE, MANAGEMENT_ORGANISATION),
            Role.COUNTY_OFFICER, of(COUNTY_GOVERNORATE)));

    private SeatTable() {}

    /** Whether {@code role} may sit in {@code organ}. */
    static boolean allows(Role role, Organ organ) {
        return PLACES.getOrDefault(role, anywhere -> true).test(organ);
    }

    private static Predicate<Organ> coded(String... codes) {
        return organ -> Set.of(codes).contains(organ.code());
    }

    private static Predicate<Organ> of(OrganKind... kinds) {
        return organ -> Set.of(kinds).contains(organ.kind());
    }
}
