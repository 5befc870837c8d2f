package ir.saman.circular.library;

import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.MenuEntry;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Slice;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public library of circulars (F1). Confidential ones are not in it. */
@Open
@Controller
class LibraryPages {

    private static final int ROWS = 20;

    private final LibrarySql sql;

    LibraryPages(LibrarySql sql) {
        this.sql = sql;
    }

    /**
     * {@code GET /circulars}: the newest first; {@code q} searches number, subject and clauses, {@code programme}, {@code
     * issuer} and {@code year} narrow it. What cannot be read in a filter does not narrow.
     */
    @GetMapping("/circulars")
    Page list(Form form, Cursor cursor) {
        LibraryFilter filter = LibraryFilter.of(form);
        Cursor from = cursor.shaped(Cursor.Part.DATE, Cursor.Part.NUMBER);
        Slice<CircularLine> found =
                Slice.of(sql.list(filter, from, ROWS + 1), from, ROWS, CircularLine::key, sql.count(filter));
        List<Hit> hits = filter.words().isEmpty()
                ? List.of()
                : sql.hits(filter, found.rows().stream().map(CircularLine::id).toList());
        return Page.of("circular/library/list", new LibraryPage(form, filter, found, hits, sql.choices()))
                .part("circular/library/rows");
    }

    @Bean
    static MenuEntry libraryEntry() {
        return MenuEntry.portal("circular.library.title", "/circulars", 300);
    }
}
