package ir.saman.circular.first;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Addressees;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Attachment;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.CircularText.Relation;
import ir.saman.circular.CircularText.Signatory;
import ir.saman.circular.ClauseForce;
import ir.saman.duty.BearerRule;
import ir.saman.duty.Cooperation;
import ir.saman.duty.Force;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A built-in circular as its file has it: absent fields are allowed here and nowhere else. */
record CircularFile(
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
        @Nullable List<Attachment> attachments,
        @Nullable List<String> copies,
        Addressees addressees,
        @Nullable List<Basis> restsOn,
        @Nullable List<Basis> replaces,
        List<FileClause> clauses) {

    record Basis(
            String kind,
            String issuer,
            String number,
            String date,
            @Nullable String title) {
        Reference as(Relation relation) {
            return new Reference(
                    relation, kind, issuer, number, PersianDate.parse(date).map(PersianDate::date), orEmpty(title));
        }
    }

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
                    orNone(children).stream().map(FileClause::clause).toList());
        }
    }

    record FileAsk(
            String key,
            String action,
            Force force,
            BearerRule bearer,
            @Nullable List<FileCooperation> cooperating,
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
                    orEmpty(note));
        }
    }

    record FileCooperation(
            @Nullable String role,
            @Nullable Boolean article5,
            @Nullable List<String> kinds,
            @Nullable List<String> levels,
            @Nullable List<String> organs,
            String part) {

        Cooperation cooperation() {
            Optional<BearerRule> rule = role != null
                    ? Optional.empty()
                    : Optional.of(BearerRule.builder()
                            .article5(Objects.requireNonNullElse(article5, false))
                            .kinds(orNone(kinds))
                            .levels(orNone(levels))
                            .organs(orNone(organs))
                            .build());
            return new Cooperation(Optional.ofNullable(role), rule, part);
        }
    }

    CircularText text() {
        List<Reference> references = Stream.concat(
                        orNone(restsOn).stream().map(basis -> basis.as(Relation.RESTS_ON)),
                        orNone(replaces).stream().map(basis -> basis.as(Relation.REPLACES)))
                .toList();
        return new CircularText(
                number,
                day(date),
                time,
                subject,
                kind,
                issuer,
                signatory,
                classification,
                urgency,
                programme,
                orNone(attachments),
                orNone(copies),
                addressees,
                references,
                clauses.stream().map(FileClause::clause).toList());
    }

    static LocalDate day(String text) {
        return PersianDate.parse(text).orElseThrow().date();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
