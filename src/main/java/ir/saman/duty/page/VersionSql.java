package ir.saman.duty.page;

import ir.saman.duty.DutyId;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of an answer's submitted versions; a draft is its writers' alone. */
@Component
final class VersionSql {

    static final String VERSIONS = """
            select v.id, v.number, v.text, v.figures::text as figures, v.links::text as links, v.occurred_on, v.submitted_at,
                   coalesce(a.person_name, '') as submitter
            from duty.evidence_version v left join directory.pub_account a on a.id = v.submitted_by
            where v.evidence_id = :evidence and v.submitted_at is not null order by v.number desc""";

    static final String FILES = """
            select f.version_id, f.file_id, f.name from duty.evidence_file f
            join duty.evidence_version v on v.id = f.version_id
            where v.evidence_id = :evidence and v.submitted_at is not null order by f.id""";

    private final JdbcClient db;
    private final JsonMapper json;

    VersionSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The versions, the last first; figures in the words of the kind of evidence ({@code fields}). */
    List<Version> versions(long evidence, String fields, DutyId duty) {
        Map<Long, List<Link>> files = files(evidence, duty);
        Map<String, JsonNode> asked = new HashMap<>();
        json.readTree(fields)
                .path("figures")
                .forEach(each -> asked.put(each.path("code").asString(), each));
        return db.sql(VERSIONS)
                .param("evidence", evidence)
                .query((row, number) -> version(row, asked, files))
                .list();
    }

    private Map<Long, List<Link>> files(long evidence, DutyId duty) {
        Map<Long, List<Link>> found = new HashMap<>();
        db.sql(FILES).param("evidence", evidence).query(row -> {
            String href = "/desk/files/" + row.getLong("file_id") + "?duty=" + duty.value();
            found.computeIfAbsent(row.getLong("version_id"), version -> new ArrayList<>())
                    .add(Link.to(row.getString("name"), href));
        });
        return found;
    }

    private Version version(ResultSet row, Map<String, JsonNode> asked, Map<Long, List<Link>> files)
            throws SQLException {
        List<Option> figures = new ArrayList<>();
        json.readTree(row.getString("figures"))
                .properties()
                .forEach(each ->
                        figures.add(figure(asked, each.getKey(), each.getValue().asString(""))));
        List<String> links = new ArrayList<>();
        json.readTree(row.getString("links")).forEach(each -> links.add(each.asString("")));
        return new Version(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("text"),
                figures,
                links,
                row.getObject("occurred_on", LocalDate.class),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("submitter"),
                files.getOrDefault(row.getLong("id"), List.of()));
    }

    private static Option figure(Map<String, JsonNode> asked, String code, String value) {
        String shown = Digits.parseDecimal(value).map(Digits::grouped).orElse(value);
        JsonNode words = asked.get(code);
        return words == null
                ? new Option(code, shown)
                : new Option(
                        words.path("label").asString(),
                        shown + " " + words.path("unit").asString());
    }
}
