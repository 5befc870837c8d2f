package ir.saman.secretariat.document;

import ir.saman.kit.text.Digits;
import ir.saman.secretariat.Document;
import ir.saman.secretariat.Document.Bar;
import ir.saman.secretariat.Document.Column;
import ir.saman.secretariat.Document.Fact;
import java.util.List;
import org.w3c.dom.Element;

/** Sets what stands in rows. The layout's columns run from left to right, so each row is written from its last cell. */
final class SettingTables {

    private final Markup markup;

    SettingTables(Markup markup) {
        this.markup = markup;
    }

    void table(Document.Table table) {
        if (!table.caption().isEmpty()) {
            markup.add(markup.add("div", ""), "div", "caption", table.caption());
        }
        Element grid = markup.add("table", "grid");
        List<Column> columns = table.columns().reversed();
        int whole = columns.stream().mapToInt(Column::share).sum();
        Element head = markup.add(markup.add(grid, "thead", ""), "tr", "");
        for (Column column : columns) {
            Element cell = markup.add(head, "th", style(column), column.head());
            cell.setAttribute("style", "width:" + 100 * column.share() / Math.max(1, whole) + "%");
        }
        Element body = markup.add(grid, "tbody", "");
        table.rows().forEach(cells -> row(markup.add(body, "tr", ""), columns, cells.reversed()));
    }

    private void row(Element row, List<Column> columns, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            Column column = columns.get(at);
            String cell = column.figures() ? Digits.persian(cells.get(at)) : cells.get(at);
            markup.lines(markup.add(row, "td", style(column)), "div", "", cell);
        }
    }

    private static String style(Column column) {
        return column.figures() ? "figures" : "";
    }

    void facts(List<Fact> facts) {
        Element list = markup.add("table", "facts");
        for (Fact fact : facts) {
            Element row = markup.add(list, "tr", "");
            markup.lines(markup.add(row, "td", "value"), "div", "", fact.value());
            markup.add(row, "td", "name", fact.name());
        }
    }

    void chart(Document.Chart chart) {
        Element block = markup.add("div", "chart");
        Element caption = markup.add(block, "div", "caption", chart.title());
        markup.add(caption, "span", "quiet", " " + chart.unit());
        long most = chart.bars().stream().mapToLong(Bar::value).max().orElse(0);
        Element rows = markup.add(block, "table", "bars");
        chart.bars().forEach(bar -> bar(markup.add(rows, "tr", ""), bar, Math.max(1, most)));
    }

    /** The bar grows from the right: what is left of it is its margin. */
    private void bar(Element row, Bar bar, long most) {
        markup.add(row, "td", "figures", Digits.grouped(bar.value()));
        Element track = markup.add(markup.add(row, "td", "track"), "div", bar.value() == 0 ? "none" : "bar");
        double share = 100.0 * bar.value() / most;
        track.setAttribute("style", "margin-left:" + (100 - Math.round(share)) + "%");
        markup.add(row, "td", "name", bar.label());
    }
}
