package ir.saman.circular.first;

import static ir.saman.circular.first.FileClause.orEmpty;
import static ir.saman.circular.first.FileClause.orNone;

import com.fasterxml.jackson.annotation.JsonCreator;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Addressees;
import ir.saman.circular.CircularText.Attachment;
import ir.saman.circular.CircularText.Copy;
import ir.saman.circular.CircularText.Misreading;
import ir.saman.circular.CircularText.PostKind;
import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.CircularText.Relation;
import ir.saman.circular.CircularText.Signatory;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A built-in circular as its file has it: absent fields are allowed here and nowhere else. */
record CircularFile(
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
        @Nullable List<FileAttachment> attachments,
        @Nullable List<FileCopy> copies,
        Addressees addressees,
        @Nullable List<Basis> restsOn,
        @Nullable List<Basis> refersTo,
        @Nullable List<Basis> replaces,
        @Nullable List<FileUncertain> uncertain,
        @Nullable List<FileMisreading> misreadings,
        @Nullable List<Doubled> doubled,
        @Nullable List<FilePostKind> postKinds,
        @Nullable List<FileRelay> relays,
        List<FileClause> clauses) {

    record FileAttachment(String title, @Nullable String note) {
        Attachment attachment() {
            return new Attachment(title, orEmpty(note));
        }
    }

    /** A copy: the recipient alone, or with his organ and what it is for. */
    record FileCopy(
            String recipient,
            @Nullable String organ,
            @Nullable String purpose) {

        @JsonCreator
        static FileCopy of(JsonNode node) {
            return node.isString()
                    ? new FileCopy(node.asString(), "", "")
                    : new FileCopy(
                            node.path("recipient").asString(),
                            node.path("organ").asString(""),
                            node.path("purpose").asString(""));
        }

        Copy copy() {
            return new Copy(recipient, orEmpty(organ), orEmpty(purpose));
        }
    }

    record Basis(
            String kind,
            @Nullable String issuer,
            @Nullable String number,
            @Nullable String date,
            @Nullable String title,
            @Nullable List<String> articles,
            @Nullable List<String> clauses,
            @Nullable String note,
            @Nullable Boolean uncertain) {

        Reference as(Relation relation) {
            List<String> parts = Stream.concat(
                            orNone(articles).stream()
                                    .map(each -> Texts.text("circular.reference.article", Digits.persian(each))),
                            orNone(clauses).stream()
                                    .map(each -> Texts.text("circular.reference.clause", Digits.persian(each))))
                    .toList();
            return new Reference(
                    relation,
                    kind,
                    orEmpty(issuer),
                    orEmpty(number),
                    Optional.ofNullable(date).flatMap(PersianDate::parse).map(PersianDate::date),
                    orEmpty(title),
                    parts,
                    orEmpty(note),
                    Objects.requireNonNullElse(uncertain, false));
        }
    }

    record FileMisreading(
            String where, String raw, String read, @Nullable String note) {
        Misreading misreading() {
            return new Misreading(where, raw, read, orEmpty(note));
        }
    }

    /** Clauses that stand twice in the scan. */
    record Doubled(List<String> anchors, String note) {
        Misreading misreading() {
            return new Misreading(anchors.getFirst(), "", "", note);
        }
    }

    /** A kind of post; {@code in} says in which organs it stands and at what rank. */
    record FilePostKind(
            String code,
            String title,
            JsonNode in,
            @Nullable String note) {
        PostKind kind() {
            return new PostKind(code, title, orEmpty(note));
        }
    }

    CircularText text() {
        return new CircularText(
                number,
                day(date),
                orEmpty(time),
                subject,
                kind,
                issuer,
                signatory,
                classification,
                urgency,
                orEmpty(programme),
                orNone(attachments).stream().map(FileAttachment::attachment).toList(),
                orNone(copies).stream().map(FileCopy::copy).toList(),
                addressees,
                references(),
                orNone(uncertain).stream().map(FileUncertain::uncertain).toList(),
                readings(),
                orNone(postKinds).stream().map(FilePostKind::kind).toList(),
                clauses.stream().map(FileClause::clause).toList());
    }

    private List<Reference> references() {
        return Stream.of(
                        orNone(restsOn).stream().map(basis -> basis.as(Relation.RESTS_ON)),
                        orNone(replaces).stream().map(basis -> basis.as(Relation.REPLACES)),
                        orNone(refersTo).stream().map(basis -> basis.as(Relation.REFERS_TO)))
                .flatMap(each -> each)
                .toList();
    }

    private List<Misreading> readings() {
        return Stream.concat(
                        orNone(misreadings).stream().map(FileMisreading::misreading),
                        orNone(doubled).stream().map(Doubled::misreading))
                .toList();
    }

    static LocalDate day(String text) {
        return PersianDate.parse(text).orElseThrow().date();
    }
}
