package ir.saman.board.status;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Tally;
import ir.saman.kit.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * One row of the public page.
 *
 * @param id what a link within the page leads to
 * @param kind what it is a row of, in words
 * @param link its name, leading to the circular or the clause it comes from, if it comes from one
 * @param note a line below the name, or empty
 */
record StatusLine(String id, String kind, Link link, String note, Tally tally) {

    /** Before a province's code in its row's id; alone: what lies in no province, the national organs. */
    private static final String PROVINCE = "province-";

    /** The whole country, leading to the one circular it was narrowed to. */
    static StatusLine country(List<Cell> cells, Optional<String> circular) {
        String name = text("board.status.country");
        Link link = circular.map(path -> Link.to(name, path)).orElseGet(() -> Link.here(name));
        return new StatusLine("country", text("board.status.kind.country"), link, "", Tally.of(cells));
    }

    /** One province, or what lies in none. */
    static StatusLine province(List<Cell> cells) {
        Cell first = cells.getFirst();
        return new StatusLine(
                PROVINCE + first.key(), Cut.PROVINCE.label(), Link.here(Cut.PROVINCE.name(first)), "", Tally.of(cells));
    }

    /** The province's code; empty for what lies in none. */
    String code() {
        return id.substring(PROVINCE.length());
    }
}
