package ir.saman.circular.mine;

import ir.saman.circular.CircularName;
import ir.saman.circular.CircularText;
import ir.saman.circular.ClauseForce;
import ir.saman.circular.Versions;
import ir.saman.directory.OrganId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads everything that is in force for one organ: what is asked of it, what is forbidden, what it may do. */
@Component
class InForce {

    private final MineSql sql;
    private final Versions versions;
    private final JsonMapper json;

    InForce(MineSql sql, Versions versions, JsonMapper json) {
        this.sql = sql;
        this.versions = versions;
        this.json = json;
    }

    /** A possibility, and whose it is. */
    private record Open(Line line, String rule) {}

    @Transactional(readOnly = true)
    public List<Line> of(OrganId organ, LocalDate today) {
        List<Line> all = new ArrayList<>(sql.asked(organ, today));
        List<Long> bound =
                all.stream().map(line -> line.of().circular()).distinct().toList();
        List<Open> open = sql.opening(bound).stream().flatMap(this::open).toList();
        List<Integer> own = sql.matching(open.stream().map(Open::rule).toList(), organ, today);
        IntStream.range(0, open.size())
                .filter(place -> own.contains(place + 1))
                .forEach(place -> all.add(open.get(place).line()));
        return all;
    }

    private Stream<Open> open(MineSql.Opening circular) {
        CircularText text = versions.read(circular.document());
        CircularName name = new CircularName(text.kind(), text.number(), text.date(), circular.address());
        return text.everyClause()
                .flatMap(clause -> clause.opens().stream().map(opening -> {
                    Line.Instrument at = new Line.Instrument(
                            circular.circular(), name, text.subject(), clause.anchor(), clause.label());
                    String key = "o" + circular.circular() + "-" + clause.anchor() + "-" + opening.key();
                    Line line = new Line(key, at, ClauseForce.MAY, opening.action(), bounds(opening), Optional.empty());
                    return new Open(line, json.writeValueAsString(opening.who()));
                }));
    }

    private static String bounds(CircularText.Opening opening) {
        return Stream.of(opening.limit(), opening.condition())
                .filter(words -> !words.isEmpty())
                .reduce((limit, condition) -> limit + " · " + condition)
                .orElse("");
    }
}
