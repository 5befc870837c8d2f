package ir.saman.board;

import ir.saman.board.Asked.Clause;
import ir.saman.directory.OrganId;
import ir.saman.directory.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the hub's counts: one statement a table, at the moment of asking, nothing kept (F3, F4). */
@Component
public class Readings {

    private final ReadingsSql sql;

    Readings(JdbcClient db) {
        this.sql = new ReadingsSql(db);
    }

    /** The cells that answer {@code question}. They are one reading: whatever is summed from them agrees. */
    public List<Cell> read(Question question) {
        if (question.sources().isEmpty()) {
            return List.of();
        }
        List<Cell> cells = sql.cells(question);
        return question.cut().ofSources() ? bySources(question.cut(), cells) : cells;
    }

    /** A count knows its source; what that is a part of, is known to what asks. */
    private List<Cell> bySources(Cut cut, List<Cell> cells) {
        Map<Long, Asked> asked = asked().stream().collect(Collectors.toMap(Asked::source, Function.identity()));
        Map<String, String> programmes = cut == Cut.PROGRAMME ? sql.programmes() : Map.of();
        return cells.stream()
                .flatMap(cell -> Stream.ofNullable(asked.get(cell.source()))
                        .map(each -> cell.in(cut.row(each), name(each, programmes.get(cut.row(each))))))
                .toList();
    }

    private static String name(Asked asked, @Nullable String programme) {
        return Optional.ofNullable(programme)
                .orElseGet(() -> asked.clause().map(Clause::circularName).orElse(""));
    }

    /**
     * The cells that answer it as of each of these days instead, by one statement; none for a day without any. Only of a place
     * as a whole.
     */
    public Map<LocalDate, List<Cell>> read(Question question, List<LocalDate> days) {
        return question.sources().isEmpty() ? Map.of() : sql.cells(question, days);
    }

    /** Everything that lays duties, in the order it was published. */
    public List<Asked> asked() {
        return sql.asked();
    }

    /** The numbers of the programmes an organ oversees. */
    public Set<Long> overseenBy(OrganId organ) {
        return Set.copyOf(sql.overseenBy(organ));
    }

    /** Whether a place lies within a reach, by its territory or by the tree. */
    Predicate<Place> within(Reach reach) {
        Set<String> counties =
                reach.province().map(sql::countiesOf).map(Set::copyOf).orElse(Set.of());
        Set<Long> agencies =
                reach.below().map(sql::agenciesBelow).map(Set::copyOf).orElse(Set.of());
        return place -> switch (place) {
            case Place.Country country -> false;
            case Place.Province province ->
                reach.province().filter(province.code()::equals).isPresent();
            case Place.County county ->
                counties.contains(county.code())
                        || reach.county().filter(county.code()::equals).isPresent();
            case Place.Agencies agency -> agencies.contains(agency.organ().value());
            case Place.Own own -> false;
        };
    }

    Optional<Territory> territory(String code, String level) {
        return sql.territory(code, level);
    }
}
