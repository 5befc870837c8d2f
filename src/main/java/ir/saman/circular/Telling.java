package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import ir.saman.circular.LifeSql.StandingAsk;
import ir.saman.directory.Act;
import ir.saman.directory.Authority;
import ir.saman.directory.Role;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Notices;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the organs that bear a circular's duties what became of it: whoever answers duties there. */
@Component
class Telling {

    /** How many duties a notice names before it counts the rest. */
    private static final int NAMED = 3;

    private static final int LONGEST = 90;

    private final TellingSql sql;
    private final Authority authority;
    private final Notices notices;
    private final Clock clock;

    Telling(TellingSql sql, Authority authority, Notices notices, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * The asks that something has just become of.
     *
     * @param since when that began; what happened to their duties earlier is not told again
     * @param until to which day their duties were extended; absent where the asks have ended
     */
    record Touched(List<StandingAsk> asks, Instant since, Optional<LocalDate> until) {

        Touched(List<StandingAsk> asks, Instant since) {
            this(asks, since, Optional.empty());
        }
    }

    /** Tells all bearers the same. */
    void tell(CircularId circular, String words, String link) {
        notices.tell(sql.bearers(circular, roles(), Tehran.today(clock)), words, link);
    }

    /** Tells each bearer what became of the own duties; the others, but where time was given to some only, just the words. */
    void tell(CircularId circular, String words, String link, Touched touched) {
        Set<Long> left = new HashSet<>(
                touched.until().isPresent() ? List.of() : sql.bearers(circular, roles(), Tehran.today(clock)));
        left.removeAll(tellTouched(words, link, touched));
        notices.tell(left, words, link);
    }

    /** Tells each bearer of what was touched what became of the own duties; returns the accounts that were told. */
    Set<Long> tellTouched(String words, String link, Touched touched) {
        Set<Long> told = new HashSet<>();
        for (TellingSql.Alike alike : sql.alike(touched, roles(), Tehran.today(clock))) {
            notices.tell(alike.accounts(), words + " " + parts(alike.parts(), touched), link);
            told.addAll(alike.accounts());
        }
        return told;
    }

    private static String parts(List<TellingSql.Part> parts, Touched touched) {
        Map<Long, String> asks = touched.asks().stream().collect(toMap(StandingAsk::id, Telling::name));
        String until = touched.until().map(day -> PersianDate.of(day).format()).orElse("");
        Map<String, List<String>> named = parts.stream()
                .collect(groupingBy(
                        TellingSql.Part::fate,
                        TreeMap::new,
                        mapping(part -> asks.getOrDefault(part.ask(), ""), toList())));
        return named.entrySet().stream()
                .map(each -> text("circular.notice.part." + each.getKey(), names(each.getValue()), until))
                .collect(joining(" "));
    }

    private static String name(StandingAsk ask) {
        String words = text("circular.issue.fate", ask.label(), ask.action());
        return text("circular.notice.ask", words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
    }

    private static String names(List<String> all) {
        String named = all.stream().limit(NAMED).collect(joining(text("circular.comma")));
        return all.size() > NAMED ? text("circular.notice.more", named, all.size() - NAMED) : named;
    }

    private List<String> roles() {
        return Stream.of(Role.values())
                .filter(role -> !authority.grants(role, Act.ANSWER_DUTY).isEmpty())
                .map(Role::name)
                .toList();
    }
}
