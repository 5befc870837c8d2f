package ir.saman.circular;

import ir.saman.circular.Binding.Basis;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.LifeSql.Place;
import ir.saman.circular.LifeSql.StandingAsk;
import ir.saman.duty.LayDuties;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Puts the next version of a circular in the place of the last: clauses by their anchors, asks by anchor and key. An ask of
 * which the hub was told the same stays the same source; any other change is a new ask.
 */
@Component
class Amending {

    private final LifeSql sql;
    private final CircularsSql rows;
    private final Binding binding;

    Amending(LifeSql sql, CircularsSql rows, Binding binding) {
        this.sql = sql;
        this.rows = rows;
        this.binding = binding;
    }

    /**
     * One amendment on its way.
     *
     * @param standing the asks of the version before by their places
     * @param heirs the asks of the new version by theirs
     */
    record Amendment(
            CircularId circular,
            int version,
            Basis before,
            Basis after,
            Map<Place, StandingAsk> standing,
            Map<Place, Long> heirs) {

        /** Deadlines of a new ask count from the day it comes in force; of a changed one from where they did. */
        LocalDate letterOn(Place place) {
            return Optional.ofNullable(standing.get(place))
                    .map(StandingAsk::letterOn)
                    .orElse(after.today());
        }
    }

    Amendment amendment(CircularId circular, int version, Basis before, Basis after) {
        Map<Place, StandingAsk> standing = new LinkedHashMap<>();
        sql.standing(circular).forEach(ask -> standing.put(ask.place(), ask));
        return new Amendment(circular, version, before, after, standing, new HashMap<>());
    }

    /** Every ask of a text by its place. */
    static Map<Place, Ask> asks(CircularText text) {
        Map<Place, Ask> found = new LinkedHashMap<>();
        text.everyClause()
                .forEach(clause -> clause.asks().forEach(ask -> found.put(new Place(clause.anchor(), ask.key()), ask)));
        return found;
    }

    /** The standing asks that end with the amendment: those that are gone, and those that ask something else. */
    List<StandingAsk> ending(Amendment amendment) {
        Map<Place, Ask> before = asks(amendment.before().text());
        Map<Place, Ask> after = asks(amendment.after().text());
        return amendment.standing().values().stream()
                .filter(ask -> !told(amendment.before(), before, ask.place())
                        .equals(told(amendment.after(), after, ask.place())))
                .toList();
    }

    /** What the hub is told of an ask; of a standing one nothing only where it is gone. */
    private Optional<LayDuties> told(Basis basis, Map<Place, Ask> asks, Place place) {
        return Optional.ofNullable(asks.get(place))
                .filter(Burdens::fits)
                .map(ask -> binding.asked(basis, 0, ask, basis.text().date()));
    }

    /** What the amendment lays: the asks that are new or ask something else, as the hub is told of them. */
    Map<Place, LayDuties> fresh(Amendment amendment) {
        List<StandingAsk> ending = ending(amendment);
        Map<Place, LayDuties> fresh = new LinkedHashMap<>();
        asks(amendment.after().text()).forEach((place, ask) -> {
            Optional<StandingAsk> before =
                    Optional.ofNullable(amendment.standing().get(place));
            if (Burdens.fits(ask)
                    && before.filter(each -> !ending.contains(each)).isEmpty()) {
                LayDuties told = binding.asked(amendment.after(), 0, ask, amendment.letterOn(place));
                fresh.put(
                        place,
                        before.map(each -> told.inPlaceOf(Binding.source(each.id())))
                                .orElse(told));
            }
        });
        return fresh;
    }

    /** Writes the new version's rows and lays what it asks anew; what ends is left to the caller. */
    void write(Amendment amendment, List<StandingAsk> ending) {
        sql.change(
                amendment.circular(),
                amendment.after().text(),
                amendment.after().programme());
        rows.addAround(amendment.circular(), amendment.after().text());
        binding.keepPostKinds(amendment.after().text());
        sql.ceaseAsks(ending.stream().map(StandingAsk::id).toList(), amendment.version());
        Map<Place, Long> staying = new HashMap<>();
        amendment.standing().values().stream()
                .filter(ask -> !ending.contains(ask))
                .forEach(ask -> staying.put(ask.place(), ask.id()));
        amendment.heirs().putAll(staying);
        write(amendment, Optional.empty(), amendment.after().text().clauses());
        List<String> anchors =
                amendment.after().text().everyClause().map(Clause::anchor).toList();
        sql.ceaseClauses(amendment.circular(), anchors, amendment.version());
    }

    private void write(Amendment amendment, Optional<Long> parent, List<Clause> clauses) {
        int position = 0;
        for (Clause clause : clauses) {
            long row = sql.putClause(amendment.circular(), parent, position++, clause);
            clause.asks().forEach(ask -> write(amendment, row, new Place(clause.anchor(), ask.key()), ask));
            write(amendment, Optional.of(row), clause.children());
        }
    }

    private void write(Amendment amendment, long clause, Place place, Ask ask) {
        Optional<Long> stays = Optional.ofNullable(amendment.heirs().get(place));
        stays.ifPresent(row -> sql.noteAsk(row, ask));
        if (stays.isEmpty()) {
            long row = rows.addAsk(clause, ask);
            amendment.heirs().put(place, row);
            LocalDate from = amendment.letterOn(place);
            Optional.ofNullable(amendment.standing().get(place))
                    .ifPresentOrElse(
                            before -> binding.layAfter(before.id(), amendment.after(), row, ask, from),
                            () -> binding.lay(amendment.after(), row, ask, from));
        }
    }
}
