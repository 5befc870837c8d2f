package ir.saman.circular.layer;

import ir.saman.circular.CircularId;
import ir.saman.circular.Readers;
import ir.saman.circular.layer.PublicPage.Line;
import ir.saman.circular.layer.PublicSql.Shown;
import ir.saman.directory.Actor;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter's own words, for everyone; a confidential one's for those whom it concerns. */
@Open
@Controller
class PublicPages {

    private static final long MOST_SHEETS = 1_000_000;

    private final ShelfSql shelf;
    private final PublicSql sql;
    private final Readers readers;

    PublicPages(ShelfSql shelf, PublicSql sql, Readers readers) {
        this.shelf = shelf;
        this.sql = sql;
        this.readers = readers;
    }

    /**
     * {@code GET /circular-texts/{id}}: sheet {@code sheet} (the first without it) of the text of the circular with that number
     * inside Saman; {@code layer=corrected} shows it as corrected. 404 where there is no text, or it does not concern the reader.
     */
    @GetMapping("/circular-texts/{id:[0-9]{1,18}}")
    Page show(@PathVariable long id, Form form, Optional<Actor> reader) {
        Head head = shelf.head(id)
                .filter(each -> readers.mayLetter(new CircularId(id), reader))
                .orElseThrow(() -> new NotFound("text of circular " + id));
        int number = Digits.parse(form.value("sheet"))
                .filter(each -> each >= 1 && each <= MOST_SHEETS)
                .map(Long::intValue)
                .orElse(1);
        boolean corrected = form.value("layer").equals("corrected");
        Shown sheet = sql.sheet(id, number, corrected).orElseThrow(() -> new NotFound("no text of circular " + id));
        List<Line> lines = corrected
                ? List.of(new Line(sheet.body(), List.of()))
                : PublicPage.lines(head.name(), sheet, sql.starts(id, sheet));
        return Page.of("circular/layer/public", new PublicPage(head, sheet, corrected, lines));
    }
}
