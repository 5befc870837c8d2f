package ir.saman.duty.file;

import ir.saman.duty.DutyId;
import ir.saman.secretariat.FileId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a file's place: on which answer of the duty it hangs. */
@Component
class FileSql {

    static final String HANGS = """
            select f.name, v.submitted_at is not null and e.id = d.evidence_id as submitted
            from duty.duty d join duty.source s on s.id = d.source_id
            join duty.evidence e on e.id = d.evidence_id
              or (e.organ_id = d.organ_id and coalesce(e.post_id, 0) = coalesce(d.post_id, 0)
                  and coalesce(e.person_id, 0) = coalesce(d.person_id, 0) and e.kind = s.evidence_kind and e.period = d.period)
            join duty.evidence_version v on v.evidence_id = e.id
            join duty.evidence_file f on f.version_id = v.id and f.file_id = :file
            where d.id = :duty order by submitted desc, f.id desc""";

    private final JdbcClient db;

    FileSql(JdbcClient db) {
        this.db = db;
    }

    /** Where a file hangs, under which name: on what the duty was answered with, or only on what its bearer may send yet. */
    record Hanging(String name, boolean submitted) {}

    List<Hanging> hangs(FileId file, DutyId duty) {
        return db.sql(HANGS)
                .param("file", file.value())
                .param("duty", duty.value())
                .query((row, number) -> new Hanging(row.getString("name"), row.getBoolean("submitted")))
                .list();
    }
}
