package ir.saman.duty.list;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Duties;
import ir.saman.duty.DutyState;
import ir.saman.duty.Force;
import ir.saman.duty.Periods;
import ir.saman.duty.Source;
import ir.saman.duty.SourceText;
import ir.saman.duty.Standing;
import ir.saman.duty.card.Due;
import ir.saman.duty.list.NameSql.Asked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The words of a file's rows. Two million duties share some thousand names, titles and days: each is worded once, and kept for
 * one file.
 */
final class FileWords {

    /** A source and a period: what a title is made of. */
    private record Titled(long source, String period) {}

    private record Stands(Standing standing, Force force) {}

    private final LocalDate day;
    private final Map<Long, Asked> sources;
    private final Map<Source, SourceText> clauses;
    private final Map<Long, String> organs;
    private final Map<String, String> territories;
    private final Map<Titled, String> titles = new HashMap<>();
    private final Map<Long, String> cites = new HashMap<>();
    private final Map<Stands, String> standings = new HashMap<>();
    private final Map<LocalDate, String> days = new HashMap<>();

    FileWords(LocalDate day, NameSql names, Duties duties) {
        this.day = day;
        this.sources = names.sources();
        this.clauses = duties.texts(sources.values().stream().map(Asked::source).toList());
        this.organs = names.organs();
        this.territories = names.territories();
    }

    /** A row of {@link ListSql#each}, in words. */
    FileRow row(ResultSet row) throws SQLException {
        long source = row.getLong("source_id");
        Asked asked = Objects.requireNonNull(sources.get(source));
        Optional<LocalDate> due = Optional.ofNullable(row.getObject("due_on", LocalDate.class));
        Standing standing = Standing.of(DutyState.valueOf(row.getString("state")), due, day);
        return new FileRow(
                row.getLong("id"),
                due.map(this::day).orElse(""),
                standing(new Stands(standing, asked.force())),
                title(new Titled(source, row.getString("period")), asked),
                organs.getOrDefault(row.getLong("organ_id"), ""),
                place(row),
                cite(source, asked));
    }

    private String day(LocalDate due) {
        return days.computeIfAbsent(due, each -> new Due(Optional.of(each)).day());
    }

    private String standing(Stands stands) {
        return standings.computeIfAbsent(
                stands, each -> each.standing().chip(each.force()).text());
    }

    private String title(Titled titled, Asked asked) {
        return titles.computeIfAbsent(titled, each -> {
            String period = Periods.name(each.period());
            return period.isEmpty() ? asked.action() : text("duty.inbox.title", asked.action(), period);
        });
    }

    private String place(ResultSet row) throws SQLException {
        String code = Optional.ofNullable(row.getString("county")).orElse(row.getString("province"));
        return territories.getOrDefault(code, "");
    }

    private String cite(long source, Asked asked) {
        return cites.computeIfAbsent(
                source,
                each -> Optional.ofNullable(clauses.get(asked.source()))
                        .map(words -> text("duty.source.cite", words.title(), words.label()))
                        .orElse(""));
    }
}
