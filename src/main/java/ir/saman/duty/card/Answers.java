package ir.saman.duty.card;

import ir.saman.duty.DutyId;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.FileId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of bearers: versions of their evidence, and what each kind of evidence asks. */
@Component
public class Answers {

    static final String KIND = "select fields from duty.evidence_kind where code = :code";

    static final String EVIDENCE_OF = """
            select e.id from duty.duty d join duty.source s on s.id = d.source_id
            join duty.evidence e on e.organ_id = d.organ_id and coalesce(e.post_id, 0) = coalesce(d.post_id, 0)
              and coalesce(e.person_id, 0) = coalesce(d.person_id, 0) and e.kind = s.evidence_kind and e.period = d.period
            where d.id = :duty""";

    static final String VERSIONS = """
            select v.id, v.evidence_id, v.number, v.text, v.figures, v.links, v.occurred_on, v.left_out, v.saved_at, v.saved_by,
                   coalesce(w.person_name, '') as saver, v.submitted_at, coalesce(u.person_name, '') as submitter, v.revision
            from duty.evidence_version v
            left join directory.pub_account w on w.id = v.saved_by
            left join directory.pub_account u on u.id = v.submitted_by
            where v.evidence_id = :evidence order by v.number desc""";

    static final String FILES = """
            select f.id, f.version_id, f.file_id, f.name from duty.evidence_file f
            join duty.evidence_version v on v.id = f.version_id where v.evidence_id = :evidence order by f.id""";

    private final JdbcClient db;
    private final JsonMapper json;

    Answers(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * One version of an answer.
     *
     * @param figures as they were typed, by code
     * @param occurredOn when it was done, as the bearer claims
     * @param leftOut the duties it was offered for and shall not meet
     * @param submittedAt absent for a draft
     */
    public record Answer(
            long version,
            long evidence,
            int number,
            String text,
            Map<String, String> figures,
            List<String> links,
            Optional<LocalDate> occurredOn,
            Set<DutyId> leftOut,
            List<File> files,
            long saverAccount,
            String saver,
            Instant savedAt,
            Optional<Instant> submittedAt,
            String submitter,
            int revision) {

        /** Whether it may still be changed. */
        public boolean draft() {
            return submittedAt.isEmpty();
        }
    }

    /** A file of a version. */
    public record File(long id, FileId file, String name) {

        /** Where it is downloaded from, by those who may see the duty. */
        public String link(DutyId duty) {
            return "/desk/files/" + file.value() + "?duty=" + duty.value();
        }
    }

    /** What a kind of evidence asks. */
    public record Kind(
            String code,
            String name,
            String hint,
            boolean textRequired,
            String textLabel,
            boolean fileRequired,
            List<Figure> figures) {}

    /** A figure a kind of evidence asks; {@code decimals} is how many places it may have. */
    public record Figure(
            String code,
            String label,
            String unit,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            int decimals,
            boolean required) {

        /** What was typed for it, as a number is shown. */
        public String shown(String typed) {
            return Digits.parseDecimal(typed).map(Digits::grouped).orElse(typed);
        }
    }

    /** The kind of that code, which is known to exist. */
    public Kind kind(String code) {
        return kind(json.readTree(
                db.sql(KIND).param("code", code).query(String.class).single()));
    }

    /** The evidence that answers this duty, if any was ever begun. */
    public Optional<Long> evidenceOf(DutyId duty) {
        return db.sql(EVIDENCE_OF)
                .param("duty", duty.value())
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** All versions, the last first. */
    public List<Answer> versions(long evidence) {
        Map<Long, List<File>> files = new LinkedHashMap<>();
        db.sql(FILES).param("evidence", evidence).query(row -> {
            files.computeIfAbsent(row.getLong("version_id"), version -> new ArrayList<>())
                    .add(new File(row.getLong("id"), new FileId(row.getLong("file_id")), row.getString("name")));
        });
        return db.sql(VERSIONS)
                .param("evidence", evidence)
                .query((row, number) -> answer(row, files))
                .list();
    }

    /** The submitted versions, the last first. */
    public List<Answer> submitted(long evidence) {
        return versions(evidence).stream().filter(each -> !each.draft()).toList();
    }

    private Answer answer(ResultSet row, Map<Long, List<File>> files) throws SQLException {
        Map<String, String> figures = new LinkedHashMap<>();
        json.readTree(row.getString("figures"))
                .properties()
                .forEach(
                        figure -> figures.put(figure.getKey(), figure.getValue().asString()));
        List<String> links = new ArrayList<>();
        json.readTree(row.getString("links")).forEach(link -> links.add(link.asString()));
        return new Answer(
                row.getLong("id"),
                row.getLong("evidence_id"),
                row.getInt("number"),
                row.getString("text"),
                figures,
                links,
                Optional.ofNullable(row.getObject("occurred_on", LocalDate.class)),
                Stream.of((Long[]) row.getArray("left_out").getArray())
                        .map(DutyId::of)
                        .collect(Collectors.toSet()),
                files.getOrDefault(row.getLong("id"), List.of()),
                row.getLong("saved_by"),
                row.getString("saver"),
                row.getTimestamp("saved_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("submitted_at")).map(each -> each.toInstant()),
                row.getString("submitter"),
                row.getInt("revision"));
    }

    private static Kind kind(JsonNode kind) {
        List<Figure> figures = new ArrayList<>();
        kind.path("figures")
                .forEach(figure -> figures.add(new Figure(
                        figure.get("code").asString(),
                        figure.get("label").asString(),
                        figure.get("unit").asString(),
                        bound(figure.path("min")),
                        bound(figure.path("max")),
                        figure.path("decimals").asInt(0),
                        figure.path("required").asBoolean(false))));
        return new Kind(
                kind.get("code").asString(),
                kind.get("name").asString(),
                kind.get("hint").asString(),
                kind.path("textRequired").asBoolean(false),
                kind.get("textLabel").asString(),
                kind.path("fileRequired").asBoolean(false),
                figures);
    }

    private static Optional<BigDecimal> bound(JsonNode number) {
        return number.isNumber() ? Optional.of(number.decimalValue()) : Optional.empty();
    }
}
