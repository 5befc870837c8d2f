package ir.saman.circular.source;

import ir.saman.circular.Circulars;
import ir.saman.duty.Source;
import ir.saman.duty.SourceText;
import ir.saman.duty.Sources;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the hub the clause behind a duty: a source's ref is the number of what a clause asks. */
@Component
class ClauseSources implements Sources {

    private final SourceSql sql;

    ClauseSources(SourceSql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Circulars.SOURCE_KIND;
    }

    @Override
    public Map<Source, SourceText> find(Collection<Source> sources) {
        return sources.isEmpty() ? Map.of() : sql.find(sources);
    }
}
