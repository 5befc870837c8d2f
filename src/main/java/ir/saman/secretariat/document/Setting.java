package ir.saman.secretariat.document;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.Document;
import ir.saman.secretariat.Document.Block;
import ir.saman.secretariat.Document.Clause;
import ir.saman.secretariat.Document.Mark;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Sets the blocks of a document one after another. */
final class Setting {

    /** A stop, colon or mark, the Persian semicolon and question mark among them. */
    private static final Pattern SIGN_AT_END = Pattern.compile(".*[.:!\\u061b\\u061f]\\s*");

    private static final int DEEPEST = 5;
    private static final int DIGEST_SHOWN = 16;

    private final Markup markup;
    private final SettingTables tables;

    private Setting(Markup markup) {
        this.markup = markup;
        this.tables = new SettingTables(markup);
    }

    static org.w3c.dom.Document of(Document document) {
        Setting setting = new Setting(Markup.empty(document.title()));
        document.blocks().forEach(setting::set);
        return setting.markup.tree();
    }

    private void set(Block block) {
        switch (block) {
            case Document.Letterhead head -> letterhead(head);
            case Document.Title title -> markup.lines(markup.add("div", "title"), "h1", "", title.text());
            case Document.Heading heading -> markup.lines(markup.add("div", ""), "h2", "", heading.text());
            case Document.Paragraph paragraph -> markup.lines(markup.add("div", ""), "p", "", paragraph.text());
            case Document.Clauses clauses -> clauses.clauses().forEach(this::clause);
            case Document.Table table -> tables.table(table);
            case Document.Facts facts -> tables.facts(facts.facts());
            case Document.Chart chart -> tables.chart(chart);
            case Document.Signed signed -> signature(signed);
            case Document.Copies copies -> copies(copies.to());
            case Document.NewPage page -> markup.add("div", "new-page");
        }
    }

    /** The layout knows no columns from right to left: what stands at the left comes first. */
    private void letterhead(Document.Letterhead head) {
        Element row = markup.add(markup.add("table", "letterhead"), "tr", "");
        Element marks = markup.add(row, "td", "marks");
        head.marks().forEach(mark -> mark(marks, mark));
        Element organ = markup.add(row, "td", "organ");
        List<String> lines = head.organ();
        for (int at = 0; at < lines.size(); at++) {
            markup.add(organ, "div", at == lines.size() - 1 ? "own" : "above", lines.get(at));
        }
    }

    private void mark(Element marks, Mark mark) {
        Element line = markup.add(marks, "div", "");
        markup.add(line, "span", "name", text("secretariat.document.mark." + key(mark)));
        markup.text(line, " " + words(mark));
    }

    private static String key(Mark mark) {
        return switch (mark) {
            case Mark.Number number -> "number";
            case Mark.OnDate date -> "date";
            case Mark.Attachment attachment -> "attachment";
            case Mark.Classification classification -> "classification";
            case Mark.Urgency urgency -> "urgency";
        };
    }

    private static String words(Mark mark) {
        return switch (mark) {
            case Mark.Number number -> Digits.persian(number.number());
            case Mark.OnDate date -> PersianDate.of(date.date()).format();
            case Mark.Attachment attachment -> attachment.words();
            case Mark.Classification classification -> classification.words();
            case Mark.Urgency urgency -> urgency.words();
        };
    }

    private void clause(Clause clause) {
        Element block = markup.add("div", "clause depth-" + Math.clamp(clause.depth(), 0, DEEPEST));
        List<String> lines = clause.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Element first = markup.add(block, "p", "");
        markup.add(first, "b", "label", clause.label());
        clause.heading().ifPresent(heading -> markup.add(first, "b", "", " " + closed(heading)));
        lines.stream().limit(1).forEach(line -> markup.text(first, " " + line));
        lines.stream().skip(1).forEach(line -> markup.add(block, "p", "", line));
    }

    /** A heading ends with a sign of its own, or gets a colon before the text that follows it. */
    private static String closed(String heading) {
        return SIGN_AT_END.matcher(heading).matches() ? heading : text("secretariat.document.clause.heading", heading);
    }

    private void signature(Document.Signed signed) {
        Element block = markup.add("div", "signature");
        markup.add(block, "div", "signer", signed.name());
        markup.add(block, "div", "", signed.post());
        markup.add(block, "div", "quiet", PersianDate.of(signed.on()).format());
        signed.digest().ifPresent(digest -> {
            Element line = markup.add(block, "div", "quiet");
            markup.text(line, text("secretariat.document.digest") + " ");
            markup.add(line, "span", "digest", digest.substring(0, Math.min(DIGEST_SHOWN, digest.length())));
        });
    }

    private void copies(List<String> to) {
        Element block = markup.add("div", "copies");
        markup.add(block, "div", "name", text("secretariat.document.copies"));
        to.forEach(each -> markup.add(block, "div", "copy", text("secretariat.document.copy", each)));
    }
}
