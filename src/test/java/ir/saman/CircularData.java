package ir.saman;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shape of the circular and evidence-kind files, read strictly: an unknown or misspelt field fails the test. */
final class CircularData {

    private CircularData() {}

    private static <T> List<T> listOf(@Nullable List<T> read) {
        return read == null ? List.of() : List.copyOf(read);
    }

    record Letter(
            String number,
            String date,
            String time,
            String subject,
            String kind,
            String issuer,
            Signatory signatory,
            String classification,
            String urgency,
            String programme,
            List<Attachment> attachments,
            List<String> copies,
            Addressees addressees,
            List<Basis> restsOn,
            List<String> replaces,
            List<String> relays,
            List<Clause> clauses) {

        Stream<Clause> everyClause() {
            return clauses.stream().flatMap(Clause::withBelow);
        }

        Clause clause(String anchor) {
            return everyClause()
                    .filter(c -> c.anchor().equals(anchor))
                    .findFirst()
                    .orElseThrow();
        }
    }

    record Signatory(String name, String post) {}

    record Attachment(String title, String note) {}

    record Addressees(String text, Rule rule) {}

    record Basis(
            String kind,
            String issuer,
            String number,
            String date,
            @Nullable String title) {}

    record Clause(
            String anchor,
            String kind,
            String label,
            @Nullable String heading,
            String force,
            String text,
            @Nullable String laidBy,
            @Nullable String note,
            List<Ask> asks,
            List<Clause> children) {

        Clause {
            asks = listOf(asks);
            children = listOf(children);
        }

        Stream<Clause> withBelow() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Clause::withBelow));
        }

        Ask ask(String key) {
            return asks.stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow();
        }
    }

    record Ask(
            String key,
            String action,
            String force,
            Rule bearer,
            List<Cooperating> cooperating,
            Deadline deadline,
            String evidence,
            List<String> acceptor,
            @Nullable String note) {

        Ask {
            cooperating = listOf(cooperating);
        }
    }

    record Rule(
            @Nullable Boolean article5,
            List<String> kinds,
            List<String> levels,
            List<String> organs,
            List<String> below,
            List<String> territories,
            List<String> except) {

        Rule {
            kinds = listOf(kinds);
            levels = listOf(levels);
            organs = listOf(organs);
            below = listOf(below);
            territories = listOf(territories);
            except = listOf(except);
        }
    }

    record Cooperating(
            @Nullable String role,
            @Nullable Boolean article5,
            List<String> kinds,
            List<String> levels,
            List<String> organs,
            String part) {

        Cooperating {
            kinds = listOf(kinds);
            levels = listOf(levels);
            organs = listOf(organs);
        }
    }

    record Deadline(
            @Nullable String by,
            @Nullable Integer within,
            @Nullable String unit,
            @Nullable String after,
            @Nullable String of,
            @Nullable String label,
            @Nullable String every,
            @Nullable String everyBy,
            @Nullable Integer grace,
            @Nullable String graceBy,
            @Nullable Boolean standing) {

        long forms() {
            return Stream.of(by, within, every, standing)
                    .map(Optional::ofNullable)
                    .filter(Optional::isPresent)
                    .count();
        }
    }

    record EvidenceKind(
            String code,
            String name,
            String hint,
            Boolean textRequired,
            String textLabel,
            Boolean fileRequired,
            List<Figure> figures) {}

    record Figure(
            String code,
            String label,
            String unit,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable Integer decimals,
            Boolean required) {}

    record Programme(
            String code,
            String name,
            Boolean verified,
            String note,
            List<Basis> basis,
            List<Coded> axes,
            List<Coded> levels,
            List<ProgrammeOrgan> organs) {}

    record Coded(String code, String name) {}

    record ProgrammeOrgan(String code, String level, String name, Rule playedBy, String sees, List<Limit> limits) {}

    record Limit(String power, String force, String text, String clause) {}
}
