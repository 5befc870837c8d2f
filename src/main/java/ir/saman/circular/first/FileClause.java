package ir.saman.circular.first;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Opening;
import ir.saman.circular.ClauseForce;
import ir.saman.duty.Arises;
import ir.saman.duty.BearerRule;
import ir.saman.duty.Cooperation;
import ir.saman.duty.Force;
import ir.saman.kit.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A clause as its file has it. */
record FileClause(
        String anchor,
        String kind,
        String label,
        @Nullable String heading,
        ClauseForce force,
        String text,
        @Nullable String note,
        @Nullable String laidBy,
        @Nullable List<FileAsk> asks,
        @Nullable List<FileOpening> opens,
        @Nullable List<FileClause> children) {

    Clause clause() {
        return new Clause(
                anchor,
                kind,
                label,
                orEmpty(heading),
                force,
                text,
                orEmpty(note),
                orEmpty(laidBy),
                orNone(asks).stream().map(FileAsk::ask).toList(),
                orNone(opens).stream().map(FileOpening::opening).toList(),
                orNone(children).stream().map(FileClause::clause).toList());
    }

    record FileAsk(
            String key,
            String action,
            Force force,
            BearerRule bearer,
            @Nullable List<FileCooperation> cooperating,
            @Nullable Counterparts counterparts,
            @Nullable Condition condition,
            @Nullable FileArises arises,
            DeadlineText deadline,
            String evidence,
            List<String> acceptor,
            @Nullable String note) {

        Ask ask() {
            return new Ask(
                    key,
                    action,
                    force,
                    bearer,
                    orNone(cooperating).stream()
                            .map(FileCooperation::cooperation)
                            .toList(),
                    deadline.rule(),
                    deadline.rhythmBy(),
                    evidence,
                    acceptor,
                    orEmpty(note),
                    Optional.ofNullable(condition).map(Condition::label).orElse(""),
                    Optional.ofNullable(counterparts).map(Counterparts::all).orElse(List.of()),
                    Optional.ofNullable(arises).map(FileArises::arises),
                    Optional.ofNullable(arises).map(FileArises::from));
        }
    }

    /** With whom it is done: organs by code, and others in words. */
    record Counterparts(
            @Nullable List<String> organs, @Nullable List<String> others) {
        List<String> all() {
            return Stream.concat(orNone(organs).stream(), orNone(others).stream())
                    .toList();
        }
    }

    record Condition(String key, String label) {}

    record FileArises(
            Arises.Kind on, @Nullable String key, @Nullable BearerRule from, String label) {
        Arises arises() {
            return new Arises(on, orEmpty(key), label);
        }
    }

    record FileCooperation(
            @Nullable String role,
            @Nullable Boolean article5,
            @Nullable List<String> kinds,
            @Nullable List<String> levels,
            @Nullable List<String> organs,
            @Nullable String unit,
            String part) {

        Cooperation cooperation() {
            Optional<BearerRule> rule = role != null
                    ? Optional.empty()
                    : Optional.of(BearerRule.builder()
                            .article5(Objects.requireNonNullElse(article5, false))
                            .kinds(orNone(kinds))
                            .levels(orNone(levels))
                            .organs(orNone(organs))
                            .unit(orEmpty(unit))
                            .build());
            return new Cooperation(Optional.ofNullable(role), rule, part);
        }
    }

    record FileOpening(
            String key,
            String action,
            BearerRule who,
            @Nullable List<String> consent,
            @Nullable Limit limit,
            @Nullable String condition,
            @Nullable String note) {

        Opening opening() {
            return new Opening(
                    key,
                    action,
                    who,
                    orNone(consent),
                    Optional.ofNullable(limit).map(Limit::words).orElse(""),
                    orEmpty(condition),
                    orEmpty(note));
        }
    }

    record Limit(@Nullable Integer min, int max, String unit) {
        String words() {
            return min == null
                    ? Texts.text("circular.limit.most", max, unit)
                    : Texts.text("circular.limit.between", min, max, unit);
        }
    }

    static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
