package ir.saman.circular;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The documents of circulars: each version as it was issued, and which one holds on a day. */
@Component
public class Versions {

    private final VersionSql sql;
    private final JsonMapper json;

    Versions(VersionSql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A version of a circular has been issued; said in the same transaction, its clauses stand already. */
    public record Issued(CircularId circular, int number) {}

    /** Every version, the first one first. */
    public List<Version> of(CircularId circular) {
        return sql.all(circular);
    }

    /** The newest version's text. */
    public Optional<CircularText> newest(CircularId circular) {
        return sql.newest(circular).map(this::read);
    }

    /** The text of one version. */
    public Optional<CircularText> text(CircularId circular, int number) {
        return sql.document(circular, number).map(this::read);
    }

    /** The version that held on {@code day}: the last one valid by then; absent before the first. */
    public Optional<Version> on(CircularId circular, LocalDate day) {
        return of(circular).stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** A document read back. */
    public CircularText read(String document) {
        return json.readValue(document, CircularText.class);
    }

    /** The document of a text: what is signed, and what a digest is taken of. Equal texts give equal documents. */
    public String document(CircularText text) {
        return json.writeValueAsString(text);
    }

    /** A relay's document read back. */
    public RelayText relay(String document) {
        return json.readValue(document, RelayText.class);
    }

    /** The document of a relay: what is signed. */
    public String document(RelayText relay) {
        return json.writeValueAsString(relay);
    }
}
