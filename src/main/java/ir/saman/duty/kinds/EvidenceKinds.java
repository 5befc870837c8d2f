package ir.saman.duty.kinds;

import ir.saman.kit.shell.FirstStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Keeps the registry of evidence kinds as its file has it: codes are stable, words and fields may be mended. */
@Component
@Order(200)
class EvidenceKinds implements FirstStart {

    static final String PUT = """
            insert into duty.evidence_kind (code, name, hint, fields) values (:code, :name, :hint, cast(:fields as jsonb))
            on conflict (code) do update set name = excluded.name, hint = excluded.hint, fields = excluded.fields
            where row(evidence_kind.name, evidence_kind.hint, evidence_kind.fields)
              is distinct from row(excluded.name, excluded.hint, excluded.fields)""";

    private final JdbcClient db;

    EvidenceKinds(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void run() {
        try (InputStream file = new ClassPathResource("duty/evidence-kinds.yaml").getInputStream()) {
            new YAMLMapper().readTree(file).forEach(this::put);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(JsonNode kind) {
        db.sql(PUT)
                .param("code", kind.get("code").asString())
                .param("name", kind.get("name").asString())
                .param("hint", kind.get("hint").asString())
                .param("fields", kind.toString())
                .update();
    }
}
