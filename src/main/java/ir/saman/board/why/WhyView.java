package ir.saman.board.why;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Figure;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A figure and what it is made of.
 *
 * @param moment as of when it is, in words
 * @param all what was read: the cells of every row of the table
 */
record WhyView(Chosen chosen, Form form, LocalDate today, String moment, List<Cell> all) {

    WhyView {
        all = List.copyOf(all);
    }

    Scope scope() {
        return chosen.scope();
    }

    /** The figure. */
    long n() {
        return chosen.of(tally());
    }

    /** All duties of its place, row, clauses and period. */
    Tally tally() {
        return Tally.of(cells());
    }

    List<Figure> figure() {
        Chip chip = chosen.standing().map(Standing::chip).orElseGet(() -> new Chip(chosen.label(), Tone.PLAIN));
        String where =
                row().map(name -> text("board.why.where", scope().name(), name)).orElse(scope().name());
        return List.of(new Figure(chip, Digits.grouped(n()), where, href(n())));
    }

    /** The name of the row meant. */
    Optional<String> row() {
        return chosen.row().flatMap(key -> cells().stream().findFirst()).map(chosen.cut()::name);
    }

    /** Where a watch of this figure is begun; empty for a figure that none can be of. */
    String watch() {
        List<Asked> meant = chosen.asked();
        boolean all = meant.size() == scope().asked().size();
        return place().filter(place -> all || meant.size() == 1)
                .map(place -> "/desk/board/watches/new?" + Scopes.PARAMETER + "=" + place
                        + (all ? "" : "&clause=" + meant.getFirst().source()))
                .orElse("");
    }

    /** The place the figure is of, as an address names it: that of the row where each row is a place. */
    private Optional<String> place() {
        if (chosen.row().isEmpty()) {
            return Optional.of(scope().key());
        }
        return chosen.row().filter(key -> !key.isEmpty()).flatMap(key -> switch (chosen.cut()) {
            case PROVINCE -> Optional.of("province-" + key);
            case COUNTY -> Optional.of("county-" + key);
            case AGENCY -> Optional.of("agency-" + key);
            case MINISTRY, KIND, CIRCULAR, PROGRAMME, PERIOD, WHOLE -> Optional.empty();
        });
    }

    /** How it adds up. */
    Parts parts() {
        return new Parts(chosen, all);
    }

    /** The list of the duties counted, or empty. */
    String href(long n) {
        return n > 0 ? chosen.href(chosen.rows()) : "";
    }

    /** What the figure leaves out, in words, each with the list of those duties where there is one. */
    List<Link> leftOut() {
        return new LeftOut(this).all();
    }

    /** What the reader chose besides, as a form sends it along; a source of its own has its field. */
    Map<String, List<String>> carried() {
        Map<String, List<String>> carried = new TreeMap<>();
        carried.put(Scopes.PARAMETER, List.of(scope().key()));
        chosen.row()
                .ifPresent(key -> carried.put(
                        chosen.cut().parameter(), List.of(chosen.cut().value(key))));
        if (chosen.row().isEmpty() && chosen.cut() != Cut.WHOLE) {
            carried.put(Chosen.BY, List.of(chosen.cut().name()));
        }
        if (choices().severalSources()) {
            carried.put(
                    Chosen.SOURCE,
                    chosen.sources().stream().map(String::valueOf).toList());
        }
        return carried;
    }

    Choices choices() {
        return new Choices(chosen, form, today);
    }

    /** Of which duties it is made. */
    List<Cell> cells() {
        return all.stream().filter(chosen::holds).toList();
    }
}
