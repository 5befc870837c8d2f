package ir.saman.board.county;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Sheet;

/** The units as a file. */
final class UnitSheet {

    private UnitSheet() {}

    static Sheet<Unit> of(UnitView view) {
        Sheet<Unit> sheet = Sheet.<Unit>of(view.title())
                .column(text("board.units.unit"), Unit::name)
                .column(text("board.units.agency"), Unit::agency)
                .column(text("board.units.kind"), unit -> unit.kind().label())
                .column(text("board.column.share"), unit -> unit.tally().shareWords())
                .column(text("board.laid"), unit -> unit.tally().laid());
        for (Standing part : Tally.PARTS) {
            sheet = sheet.column(part.label(), unit -> unit.tally().of(part));
        }
        return sheet.column(text("board.column.moment"), unit -> view.moment());
    }
}
