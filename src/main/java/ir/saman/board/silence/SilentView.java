package ir.saman.board.silence;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Rows;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Figure;
import ir.saman.kit.web.Shell;
import ir.saman.kit.web.Slice;
import java.util.List;
import java.util.stream.Stream;

/** The silent organs of a place, as one reader sees them. */
record SilentView(Wanted wanted, String moment, SilentTotal total, Slice<SilentLine> slice) {

    String title() {
        return text("board.silent.title", wanted.scope().title());
    }

    Rows rows() {
        return Rows.of(wanted.scope(), wanted.scope().sources());
    }

    /** How an open duty may stand. */
    static List<Standing> standings() {
        return List.of(Standing.OVERDUE, Standing.NOT_YET_DUE, Standing.RETURNED);
    }

    /** How many are silent in each way, leading to those. */
    List<Figure> figures(Shell shell) {
        return Stream.of(Silence.values())
                .map(way -> new Figure(
                        way.chip(),
                        Digits.grouped(total.of(way)),
                        text("board.silent.note." + way.name(), Since.DAYS),
                        total.of(way) == 0 ? "" : shell.with("which", way.name())))
                .toList();
    }
}
