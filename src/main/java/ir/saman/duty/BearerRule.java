package ir.saman.duty;

import java.util.List;
import java.util.Optional;

/**
 * Who bears a duty, by rule (متعهد). An empty list does not restrict. The rule keeps applying: an organ that matches later
 * bears the standing duties from that day. Matching is the SQL function {@code duty.bearers}.
 *
 * @param article5 only organs bound by Article 5 of the Civil Service Management Law
 * @param kinds kinds of organ
 * @param levels NATIONAL, PROVINCE, COUNTY
 * @param organs organs by code
 * @param below everything at or below these organs, by code
 * @param territories provinces or counties by code
 * @param except organs by code that are left out
 */
public record BearerRule(
        boolean article5,
        List<String> kinds,
        List<String> levels,
        List<String> organs,
        List<String> below,
        List<String> territories,
        List<String> except) {

    public BearerRule {
        kinds = orNone(kinds);
        levels = orNone(levels);
        organs = orNone(organs);
        below = orNone(below);
        territories = orNone(territories);
        except = orNone(except);
        if (!article5
                && kinds.isEmpty()
                && levels.isEmpty()
                && organs.isEmpty()
                && below.isEmpty()
                && territories.isEmpty()) {
            throw new IllegalArgumentException("a bearer rule names somebody");
        }
    }

    /** Only this organ. */
    public static BearerRule only(String code) {
        return new BearerRule(false, List.of(), List.of(), List.of(code), List.of(), List.of(), List.of());
    }

    private static List<String> orNone(List<String> given) {
        return Optional.ofNullable(given).map(List::copyOf).orElse(List.of());
    }
}
