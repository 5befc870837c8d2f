package ir.saman.board.why;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Cut;
import ir.saman.board.Place;
import ir.saman.board.Question;
import ir.saman.board.Tally;
import ir.saman.duty.Periods;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.List;

/** What of a figure can be chosen, and what was, in words. */
record Choices(Chosen chosen, Form form, LocalDate today) {

    Field field(String name) {
        return Field.of(form, name, text("board.why." + name));
    }

    List<Option> standings() {
        return Tally.PARTS.stream()
                .map(part -> new Option(part.name(), part.label()))
                .toList();
    }

    List<Option> periods() {
        return Question.periods(chosen.asOf().orElse(today), chosen.period()).stream()
                .map(code -> new Option(code, Periods.name(code)))
                .toList();
    }

    List<Option> sources() {
        return chosen.scope().asked().stream().map(Asked::option).toList();
    }

    /** Whether some clauses were chosen but not just one: a field of one choice cannot say that. */
    boolean severalSources() {
        int chosenHere = chosen.asked().size();
        return chosenHere > 1 && chosenHere < chosen.scope().asked().size();
    }

    /** What the figure counts. */
    String meaning() {
        return chosen.standing()
                .map(part -> text("board.why.standing." + part))
                .orElseGet(() -> text("board.why.standing.laid"));
    }

    /** Whose duties the place holds. */
    String place() {
        return switch (chosen.scope().place()) {
            case Place.Country country -> text("board.why.place.country");
            case Place.Province province -> text("board.why.place.province");
            case Place.County county -> text("board.why.place.county");
            case Place.Agencies agencies -> text("board.why.place.agencies");
            case Place.Own own -> text("board.why.place.own");
        };
    }

    String period() {
        return chosen.period()
                .map(code -> text("board.why.period.one", Periods.name(code)))
                .orElseGet(() -> text("board.why.period.all"));
    }

    /** On which of the two axes of time it was counted. */
    String axis() {
        if (chosen.asOf().isEmpty()) {
            return text("board.why.axis.now");
        }
        return text(chosen.thenKnown() ? "board.why.axis.known" : "board.why.axis.occurred");
    }

    /** What the rows of the table are. */
    Cut cut() {
        return chosen.cut();
    }
}
