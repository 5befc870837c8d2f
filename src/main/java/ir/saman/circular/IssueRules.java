package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Relation;
import ir.saman.circular.LifeSql.Replaced;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When a signed draft may be issued: each rule says why not. */
@Component
class IssueRules {

    private final LifeSql sql;
    private final Signatures signatures;
    private final Versions versions;

    IssueRules(LifeSql sql, Signatures signatures, Versions versions) {
        this.sql = sql;
        this.signatures = signatures;
        this.versions = versions;
    }

    /** Why not; empty if it may. Holds the circulars it amends and replaces until the transaction ends. */
    Optional<String> refusal(Draft draft) {
        List<Function<Draft, Optional<String>>> rules = List.of(
                this::unsigned,
                this::unfit,
                this::numberTaken,
                this::amendsEnded,
                this::replacesItself,
                this::replacesEnded);
        return rules.stream().flatMap(rule -> rule.apply(draft).stream()).findFirst();
    }

    /** What the text replaces of what stands in Saman, but for what this circular has replaced already. */
    List<Replaced> replaced(Draft draft) {
        long own = draft.amends().map(CircularId::value).orElse(-1L);
        return replaced(draft.text()).filter(each -> each.endedBy() != own).toList();
    }

    private Stream<Replaced> replaced(CircularText letter) {
        return letter.references().stream()
                .filter(each ->
                        each.relation() == Relation.REPLACES && each.parts().isEmpty())
                .flatMap(each -> sql.replaced(each).stream())
                .distinct();
    }

    /** Exactly what was signed is issued. */
    private Optional<String> unsigned(Draft draft) {
        return switch (signatures.verify(subject(draft), versions.document(draft.text()))) {
            case Signatures.Verified.Valid _ -> Optional.empty();
            case Signatures.Verified.Changed _ -> Optional.of(text("circular.issue.signed-otherwise"));
            case Signatures.Verified.None _ -> Optional.of(text("circular.issue.unsigned"));
        };
    }

    /** What the hub could not be told of would break the issue half-way. */
    private Optional<String> unfit(Draft draft) {
        return draft.text()
                .everyClause()
                .filter(clause -> !clause.asks().stream().allMatch(Burdens::fits))
                .findFirst()
                .map(clause -> text("circular.issue.unfit", Wording.title(clause)));
    }

    private Optional<String> numberTaken(Draft draft) {
        return when(
                sql.taken(draft.text(), draft.amends()),
                "circular.issue.number-taken",
                draft.text().number());
    }

    private Optional<String> amendsEnded(Draft draft) {
        boolean ended = draft.amends().map(each -> !sql.lock(each)).orElse(false);
        return when(ended, "circular.issue.amends-ended", draft.text().number());
    }

    private Optional<String> replacesItself(Draft draft) {
        return replaced(draft).stream()
                .filter(each -> draft.amends().equals(Optional.of(each.circular())))
                .findFirst()
                .map(each -> text("circular.issue.replaces-itself", Digits.persian(each.number())));
    }

    /** So two circulars can never replace one another: what was replaced is not in force, and replaces nothing any more. */
    private Optional<String> replacesEnded(Draft draft) {
        return replaced(draft).stream()
                .filter(each -> !sql.lock(each.circular()))
                .findFirst()
                .map(each -> text("circular.issue.replaces-ended", Digits.persian(each.number())));
    }

    private static Optional<String> when(boolean refused, String key, String number) {
        return refused ? Optional.of(text(key, Digits.persian(number))) : Optional.empty();
    }

    static Subject.One subject(Draft draft) {
        return new Subject.One("draft", draft.id());
    }
}
