package ir.saman.duty.card;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.duty.Deadline;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.duty.Source;
import ir.saman.duty.SourceText;
import ir.saman.kit.text.PersianText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What lies behind duties, read for a whole page of them at once: never a query a row. */
@Component
public class Backgrounds {

    private final Duties duties;
    private final BackgroundSql sql;
    private final Authority authority;

    Backgrounds(Duties duties, BackgroundSql sql, Authority authority) {
        this.duties = duties;
        this.sql = sql;
        this.authority = authority;
    }

    /** The background of each of these duties for that reader; deadlines as they stood at the end of {@code asOf}. */
    public Map<DutyId, Background> of(Actor reader, Collection<DutyId> asked, LocalDate asOf) {
        Map<DutyId, Deadline> deadlines = duties.deadlines(asked, asOf);
        Map<DutyId, Source> sources = sql.sources(asked);
        Map<Source, SourceText> texts = duties.texts(sources.values());
        Map<DutyId, List<AlsoMet>> others = sql.alsoMet(
                asked, authority.reach(reader, Act.SEE_DUTY), reader.organ().id());
        Map<DutyId, DutyId> before = sql.answeredBefore(asked);
        Map<DutyId, Background> found = new HashMap<>();
        deadlines.forEach((duty, deadline) -> found.put(
                duty,
                new Background(
                        Optional.ofNullable(sources.get(duty)).map(texts::get),
                        deadline,
                        others.getOrDefault(duty, List.of()),
                        Optional.ofNullable(before.get(duty)))));
        return found;
    }

    /** The background of one duty, its clause opened to the words that bind or bound it and to the letter's own. */
    public Background open(Actor reader, DutyId duty, LocalDate asOf) {
        return Optional.ofNullable(of(reader, List.of(duty), asOf).get(duty))
                .orElseThrow()
                .opening(duties.text(duty));
    }

    /** The numbers of the sources whose action, title or label contain {@code words}, however they are spelt. */
    public List<Long> sourcesSaying(String words) {
        String wanted = PersianText.normalise(words);
        return sources(said -> PersianText.normalise(said).contains(wanted));
    }

    /** The numbers of the sources that are part of the circular (or other letter) of that number. */
    public List<Long> sourcesOf(String number) {
        // A number may hold slashes and dashes, and a date behind it does: it must stand there whole.
        String whole = "[\\p{L}\\p{N}/-]";
        Pattern wanted = Pattern.compile(
                "(?<!" + whole + ")" + Pattern.quote(PersianText.normalise(number)) + "(?!" + whole + ")");
        List<BackgroundSql.Known> all = sql.known();
        Map<Source, SourceText> texts = texts(all);
        return all.stream()
                .filter(each -> Optional.ofNullable(texts.get(each.source()))
                        .map(text -> wanted.matcher(PersianText.normalise(text.title()))
                                .find())
                        .orElse(false))
                .map(BackgroundSql.Known::id)
                .toList();
    }

    private List<Long> sources(Predicate<String> says) {
        List<BackgroundSql.Known> all = sql.known();
        Map<Source, SourceText> texts = texts(all);
        List<Long> found = new ArrayList<>();
        for (BackgroundSql.Known each : all) {
            Stream<String> said = Stream.concat(
                    Stream.of(each.action()),
                    Optional.ofNullable(texts.get(each.source())).stream()
                            .map(text -> text.title() + " " + text.label()));
            if (said.anyMatch(says)) {
                found.add(each.id());
            }
        }
        return found;
    }

    private Map<Source, SourceText> texts(List<BackgroundSql.Known> all) {
        return duties.texts(all.stream().map(BackgroundSql.Known::source).toList());
    }
}
