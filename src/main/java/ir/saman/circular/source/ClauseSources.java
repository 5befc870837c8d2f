package ir.saman.circular.source;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Circulars;
import ir.saman.circular.ClauseWords;
import ir.saman.circular.ClauseWords.Words;
import ir.saman.circular.Version;
import ir.saman.circular.Versions;
import ir.saman.circular.source.SourceSql.Asked;
import ir.saman.duty.Source;
import ir.saman.duty.SourceText;
import ir.saman.duty.Sources;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the hub the clause behind a duty: a source's ref is the number of what a clause asks. */
@Component
class ClauseSources implements Sources {

    private final SourceSql sql;
    private final Versions versions;
    private final ClauseWords letter;

    ClauseSources(SourceSql sql, Versions versions, ClauseWords letter) {
        this.sql = sql;
        this.versions = versions;
        this.letter = letter;
    }

    /** The words of one version. */
    private record Worded(Version version, Clause clause) {}

    @Override
    public String kind() {
        return Circulars.SOURCE_KIND;
    }

    @Override
    public Map<Source, SourceText> find(Collection<Source> sources) {
        return sources.isEmpty() ? Map.of() : sql.find(sources);
    }

    @Override
    public Optional<SourceText> open(Source source, LocalDate on) {
        return sql.asked(source).flatMap(asked -> worded(asked, on).map(worded -> opened(source, asked, worded)));
    }

    private SourceText opened(Source source, Asked asked, Worded worded) {
        int newest = versions.of(asked.in()).getLast().number();
        int shown = worded.version().number();
        String query = shown < newest ? "?version=" + shown : "";
        return new SourceText(
                source,
                asked.name().dated(),
                worded.clause().label(),
                worded.clause().text(),
                asked.name().path() + query + "#" + asked.anchor(),
                Integer.toString(shown),
                letter.of(asked.in(), asked.anchor()).map(ClauseSources::letter));
    }

    private static SourceText.Letter letter(Words words) {
        return new SourceText.Letter(
                words.raw(), text("circular.text.sheet", words.sheet()), words.path(), words.confirmed());
    }

    /** As it was worded on that day: the last version valid by then in which it is asked, else the first in which it is. */
    private Optional<Worded> worded(Asked asked, LocalDate on) {
        List<Version> all = versions.of(asked.in()).stream()
                .filter(each -> each.number() < asked.ceasedWith())
                .toList();
        List<Version> by =
                all.stream().filter(each -> !each.validFrom().isAfter(on)).toList();
        return by.reversed().stream()
                .flatMap(each -> worded(asked, each).stream())
                .findFirst()
                .or(() -> all.stream()
                        .flatMap(each -> worded(asked, each).stream())
                        .findFirst());
    }

    private Optional<Worded> worded(Asked asked, Version version) {
        return versions.text(asked.in(), version.number()).stream()
                .flatMap(text -> text.everyClause())
                .filter(clause -> clause.anchor().equals(asked.anchor())
                        && clause.asks().stream().anyMatch(ask -> ask.key().equals(asked.key())))
                .findFirst()
                .map(clause -> new Worded(version, clause));
    }
}
