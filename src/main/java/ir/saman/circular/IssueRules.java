package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.joining;

import ir.saman.circular.CircularText.Relation;
import ir.saman.circular.IssueRuleSql.Replaced;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When a signed draft may be issued: each rule says why not. */
@Component
class IssueRules {

    private final IssueRuleSql sql;
    private final LifeSql life;
    private final Signatures signatures;
    private final Versions versions;
    private final Clock clock;

    IssueRules(IssueRuleSql sql, LifeSql life, Signatures signatures, Versions versions, Clock clock) {
        this.sql = sql;
        this.life = life;
        this.signatures = signatures;
        this.versions = versions;
        this.clock = clock;
    }

    /** Why not; empty if it may. Holds the circulars it amends and replaces until the transaction ends. */
    Optional<String> refusal(Draft draft) {
        sql.lock(Stream.concat(draft.amends().stream(), replaced(draft).stream().map(Replaced::circular))
                .toList());
        List<Function<Draft, Optional<String>>> rules = List.of(
                this::unsigned,
                this::unfit,
                this::numberTaken,
                this::numberChanged,
                this::amendsEnded,
                this::replacesItself,
                this::replacesSeveral,
                this::replacesForeign,
                this::replacesEnded);
        return rules.stream().flatMap(rule -> rule.apply(draft).stream()).findFirst();
    }

    /** What the text replaces of what stands in Saman, but for what this circular has replaced already. */
    List<Replaced> replaced(Draft draft) {
        return named(draft).flatMap(List::stream).distinct().toList();
    }

    /** The same, name by name: which of them each could mean. */
    private Stream<List<Replaced>> named(Draft draft) {
        long own = draft.amends().map(CircularId::value).orElse(-1L);
        return draft.text().references().stream()
                .filter(each ->
                        each.relation() == Relation.REPLACES && each.parts().isEmpty())
                .map(each -> sql.replaced(each, draft.organ(), Tehran.today(clock)).stream()
                        .filter(one -> one.endedBy() != own)
                        .toList());
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
                life.taken(draft.text(), draft.amends()),
                "circular.issue.number-taken",
                draft.text().number());
    }

    /** The next version is that of the same letter. */
    private Optional<String> numberChanged(Draft draft) {
        return draft.amends()
                .flatMap(versions::newest)
                .filter(issued -> !issued.number().equals(draft.text().number())
                        || !issued.date().equals(draft.text().date()))
                .map(issued -> text(
                        "circular.issue.number-changed",
                        Digits.persian(issued.number()),
                        PersianDate.of(issued.date()).format()));
    }

    private Optional<String> amendsEnded(Draft draft) {
        boolean ended = draft.amends().map(each -> !life.lock(each)).orElse(false);
        return when(ended, "circular.issue.amends-ended", draft.text().number());
    }

    private Optional<String> replacesItself(Draft draft) {
        return replaced(draft).stream()
                .filter(each -> draft.amends().equals(Optional.of(each.circular())))
                .findFirst()
                .map(each -> text("circular.issue.replaces-itself", Digits.persian(each.number())));
    }

    /** None is replaced by chance: whatever is named must be one. */
    private Optional<String> replacesSeveral(Draft draft) {
        return named(draft)
                .filter(each -> each.size() > 1)
                .findFirst()
                .map(each -> text(
                        "circular.issue.replaces-several",
                        Digits.persian(each.getFirst().number()),
                        each.stream().map(one -> one.name().dated()).collect(joining(text("circular.comma")))));
    }

    /** Only who issued it, or stands in that organ's stead, puts another text in its place. */
    private Optional<String> replacesForeign(Draft draft) {
        return replaced(draft).stream()
                .filter(each -> !each.own())
                .findFirst()
                .map(each -> text("circular.issue.replaces-foreign", each.name().dated(), each.issuer()));
    }

    /** So two circulars can never replace one another: what was replaced is not in force, and replaces nothing any more. */
    private Optional<String> replacesEnded(Draft draft) {
        return replaced(draft).stream()
                .filter(each -> !life.lock(each.circular()))
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
