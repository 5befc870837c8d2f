package ir.saman.board.status;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.ProvinceMap;
import ir.saman.board.Published;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Figure;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The public page as its template draws it. Lines carry all counts; only what {@link #shows} is written.
 *
 * @param sources the circulars, or the clauses of the chosen one
 */
record StatusView(
        Form form,
        String moment,
        Set<Published> shown,
        List<Option> circulars,
        StatusLine total,
        List<StatusLine> sources,
        List<StatusLine> provinces,
        ProvinceMap map) {

    static final String CIRCULAR = "circular";

    StatusView {
        shown = Set.copyOf(shown);
        circulars = List.copyOf(circulars);
        sources = List.copyOf(sources);
        provinces = List.copyOf(provinces);
    }

    Field circular() {
        return Field.of(form, CIRCULAR, text("board.status.circular"));
    }

    /** Of shares, what the table is by. */
    String sourceKind() {
        return text(form.has(CIRCULAR) && !form.refused() ? "board.status.kind.clause" : "board.status.kind.circular");
    }

    boolean shows(String figure) {
        return shown.contains(Published.valueOf(figure));
    }

    boolean empty() {
        return shown.isEmpty();
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (shown.contains(Published.COUNTRY)) {
            figures.add(
                    figure(text("board.status.share"), Tone.MET, total.tally().shareWords()));
        }
        if (shown.contains(Published.LAID)) {
            figures.add(figure(
                    text("board.laid"), Tone.PLAIN, Digits.grouped(total.tally().laid())));
        }
        if (shown.contains(Published.OVERDUE)) {
            figures.add(figure(Standing.OVERDUE.label(), Tone.LATE, overdue(total)));
        }
        return figures;
    }

    /** The country's figures come from all circulars below, or from the chosen one. */
    private Figure figure(String name, Tone tone, String value) {
        String href =
                total.link().leads() ? total.link().href() : shown.contains(Published.CIRCULARS) ? "#sources" : "";
        return new Figure(new Chip(name, tone), value, "", href);
    }

    static String overdue(StatusLine line) {
        return Digits.grouped(line.tally().of(Standing.OVERDUE));
    }

    /** The rows of the file: of the same switches as the page. */
    List<StatusLine> lines() {
        List<StatusLine> lines = new ArrayList<>();
        if (!figures().isEmpty()) {
            lines.add(total);
        }
        if (shown.contains(Published.CIRCULARS)) {
            lines.addAll(sources);
        }
        if (shown.contains(Published.PROVINCES)) {
            lines.addAll(provinces);
        }
        return lines;
    }
}
