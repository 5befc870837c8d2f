package ir.saman.circular.layer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ir.saman.circular.CircularId;
import ir.saman.circular.CutText.Span;
import ir.saman.circular.Readers;
import ir.saman.circular.layer.Alignments.Whole;
import ir.saman.circular.layer.PublicPage.Begins;
import ir.saman.circular.layer.PublicPage.Line;
import ir.saman.circular.layer.SpanSql.Aligned;
import ir.saman.directory.Actor;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter's own words, for everyone; a confidential one's for those whom it concerns. */
@Open
@Controller
class PublicPages {

    private final ShelfSql shelf;
    private final LayerSql layers;
    private final SpanSql spans;
    private final Alignments alignments;
    private final Readers readers;

    PublicPages(ShelfSql shelf, LayerSql layers, SpanSql spans, Alignments alignments, Readers readers) {
        this.shelf = shelf;
        this.layers = layers;
        this.spans = spans;
        this.alignments = alignments;
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
        Original original = layers.latest(id).orElseThrow(() -> new NotFound("no text of circular " + id));
        int number = Digits.parse(form.value("sheet"))
                .filter(each -> each >= 1 && each <= original.sheets())
                .map(Long::intValue)
                .orElse(1);
        Sheet sheet = layers.sheet(original.id(), number, Integer.MAX_VALUE).orElseThrow();
        boolean corrected = form.value("layer").equals("corrected");
        List<Line> lines = corrected ? List.of(new Line(sheet.corrected(), List.of())) : aligned(head, original, sheet);
        return Page.of("circular/layer/public", new PublicPage(head, original, sheet, corrected, lines));
    }

    private List<Line> aligned(Head head, Original original, Sheet sheet) {
        Whole whole = alignments.whole(original.id());
        Map<String, Aligned> words = spans.spans(original.id());
        Map<Integer, List<Begins>> begins = spans.clauses(original.circular()).stream()
                .filter(clause -> words.containsKey(clause.anchor()))
                .collect(groupingBy(
                        clause -> whole.pieces().numberAt(start(words, clause)),
                        mapping(clause -> begins(head, clause, words), toList())));
        Span span = new Span(sheet.start(), sheet.start() + sheet.original().length());
        return PublicPage.lines(whole.pieces().within(span), begins);
    }

    private static int start(Map<String, Aligned> words, ClauseLine clause) {
        return Optional.ofNullable(words.get(clause.anchor()))
                .map(Aligned::startAt)
                .orElseThrow();
    }

    private static Begins begins(Head head, ClauseLine clause, Map<String, Aligned> words) {
        return Optional.ofNullable(words.get(clause.anchor()))
                .map(aligned -> Begins.of(head.name(), clause, aligned))
                .orElseThrow();
    }
}
