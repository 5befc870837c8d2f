package ir.saman.duty.file;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.secretariat.FileId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a file's place: on which answer of the duty it hangs. */
@Component
class FileSql {

    static final String HANGS = """
            select f.name, v.submitted_at is not null as submitted
            from duty.duty d join duty.source s on s.id = d.source_id
            join duty.evidence e on e.id = d.evidence_id
              or (e.organ_id = d.organ_id and coalesce(e.post_id, 0) = coalesce(d.post_id, 0)
                  and coalesce(e.person_id, 0) = coalesce(d.person_id, 0) and e.kind = s.evidence_kind and e.period = d.period)
            join duty.evidence_version v on v.evidence_id = e.id and (v.submitted_at is null or e.id = d.evidence_id)
            join duty.evidence_file f on f.version_id = v.id and f.file_id = :file
            where d.id = :duty order by submitted desc, f.id desc""";

    static final String ACCEPTORS = "select distinct organ_id from duty.acceptor where duty_id = :duty";

    private final JdbcClient db;

    FileSql(JdbcClient db) {
        this.db = db;
    }

    /** Where a file hangs: on what was submitted, or only on a draft, under which name. */
    record Hanging(String name, boolean submitted) {}

    List<Hanging> hangs(FileId file, DutyId duty) {
        return db.sql(HANGS)
                .param("file", file.value())
                .param("duty", duty.value())
                .query((row, number) -> new Hanging(row.getString("name"), row.getBoolean("submitted")))
                .list();
    }

    List<OrganId> acceptors(DutyId duty) {
        return db.sql(ACCEPTORS)
                .param("duty", duty.value())
                .query((row, number) -> new OrganId(row.getLong(1)))
                .list();
    }
}
