package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Chunks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.MenuEntry;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Slice;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public library of circulars (F1). Confidential ones are not in it. */
@Open
@Controller
class LibraryPages {

    /** Beside the library: below it every address is a circular's number. */
    static final String FILE = "/circular-list";

    private static final int ROWS = 20;
    private static final int CHUNK = 500;

    private final LibrarySql sql;

    LibraryPages(LibrarySql sql) {
        this.sql = sql;
    }

    /**
     * {@code GET /circulars}: the newest first; {@code q} searches number, subject, clauses and the text brought in, {@code
     * kind}, {@code state}, {@code programme}, {@code issuer}, {@code year} and {@code force} (of some clause) narrow it,
     * {@code sort} orders it. What cannot be read in a filter does not narrow.
     */
    @GetMapping("/circulars")
    Page list(Form form, Cursor cursor) {
        LibraryFilter filter = LibraryFilter.of(form);
        Wanted wanted = sql.wanted(filter);
        Cursor from = filter.sort().shaped(cursor);
        Slice<CircularLine> found =
                Slice.of(sql.list(wanted, from, ROWS + 1), from, ROWS, CircularLine::key, sql.count(wanted));
        List<Hit> hits = filter.words().isEmpty()
                ? List.of()
                : sql.hits(filter, found.rows().stream().map(CircularLine::id).toList());
        return Page.of("circular/library/list", new LibraryPage(new Search(form, filter, sql.choices()), found, hits))
                .part("circular/library/rows");
    }

    /** {@code GET /circular-list}: the same list as a file, Excel, or CSV with {@code format=csv}. */
    @GetMapping(FILE)
    Export export(Form form) {
        Wanted wanted = sql.wanted(LibraryFilter.of(form));
        Iterator<CircularLine> all = new Chunks<>(CHUNK, from -> sql.list(wanted, from, CHUNK), CircularLine::key);
        Sheet<CircularLine> sheet = sheet(text("circular.library.title"), Function.identity());
        return form.value("format").equals("csv") ? sheet.csv(all) : sheet.excel(all);
    }

    /** What a file says of each circular. */
    static <T> Sheet<T> sheet(String title, Function<T, CircularLine> line) {
        return Sheet.<T>of(title)
                .column(
                        text("circular.library.kind"),
                        row -> text("circular.kind." + line.apply(row).kind()))
                .column(text("circular.fact.number"), line.andThen(CircularLine::number))
                .column(
                        text("circular.fact.date"),
                        row -> PersianDate.of(line.apply(row).issuedOn()).format())
                .column(text("circular.library.subject"), line.andThen(CircularLine::subject))
                .column(text("circular.library.state"), line.andThen(CircularLine::stateWords))
                .column(text("circular.library.issuer"), line.andThen(CircularLine::issuer))
                .column(text("circular.library.programme"), line.andThen(CircularLine::programme))
                .column(text("circular.library.clauses"), line.andThen(CircularLine::clauses))
                .column(text("circular.library.asks"), line.andThen(CircularLine::asks));
    }

    @Bean
    static MenuEntry libraryEntry() {
        return MenuEntry.portal("circular.library.title", "/circulars", 300);
    }
}
