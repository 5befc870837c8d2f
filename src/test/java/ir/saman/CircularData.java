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
            @Nullable String time,
            String subject,
            String kind,
            String issuer,
            Signatory signatory,
            String classification,
            String urgency,
            @Nullable String programme,
            List<Attachment> attachments,
            List<String> copies,
            Addressees addressees,
            List<Basis> restsOn,
            List<Basis> refersTo,
            List<Basis> replaces,
            List<Uncertain> uncertain,
            List<Misreading> misreadings,
            List<Object> doubled,
            List<PostKind> postKinds,
            List<Relay> relays,
            List<Clause> clauses) {

        Letter {
            refersTo = listOf(refersTo);
            uncertain = listOf(uncertain);
            misreadings = listOf(misreadings);
            postKinds = listOf(postKinds);
            relays = listOf(relays);
        }

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
            @Nullable String issuer,
            @Nullable String number,
            @Nullable String date,
            @Nullable String title,
            List<String> articles,
            List<String> clauses,
            @Nullable String note,
            @Nullable Boolean uncertain) {}

    record Uncertain(
            String field,
            @Nullable String value,
            List<Object> candidates,
            @Nullable String note,
            List<String> affects) {

        Uncertain {
            affects = listOf(affects);
        }
    }

    record Misreading(
            String where, String raw, String read, @Nullable String note) {}

    record PostKind(
            String code,
            String title,
            List<Object> in,
            @Nullable String note) {}

    record Relay(
            String by,
            @Nullable String number,
            @Nullable String date,
            Signatory signatory,
            String text,
            RelayedTo addressees,
            List<String> narrows,
            List<String> adds,
            List<Attachment> attachments,
            List<Object> copies,
            List<Uncertain> uncertain) {}

    record RelayedTo(String text, Rule rule, @Nullable String note) {}

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
            List<Opening> opens,
            List<Clause> children) {

        Clause {
            asks = listOf(asks);
            opens = listOf(opens);
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
            @Nullable Object counterparts,
            @Nullable Object condition,
            @Nullable Arises arises,
            Deadline deadline,
            String evidence,
            List<String> acceptor,
            @Nullable String note) {

        Ask {
            cooperating = listOf(cooperating);
        }
    }

    record Arises(String on, @Nullable String key, @Nullable Rule from, String label) {}

    record Opening(
            String key,
            String action,
            Rule who,
            List<String> consent,
            @Nullable Object limit,
            @Nullable String condition,
            @Nullable String note) {}

    record Rule(
            List<Rule> anyOf,
            @Nullable String holdersOf,
            @Nullable Object post,
            @Nullable String unit,
            @Nullable String staff,
            @Nullable Boolean article5,
            List<String> kinds,
            List<String> levels,
            List<String> organs,
            List<String> below,
            List<String> territories,
            List<String> except) {

        Rule {
            anyOf = listOf(anyOf);
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
            @Nullable String unit,
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
            @Nullable Object every,
            @Nullable String first,
            @Nullable Boolean once,
            @Nullable String words,
            @Nullable String everyBy,
            @Nullable Integer grace,
            @Nullable String graceBy,
            @Nullable Boolean standing) {

        long forms() {
            return Stream.of(by, within, every, once, standing)
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
