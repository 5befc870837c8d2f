package ir.saman.duty.list;

import ir.saman.duty.Duties;
import ir.saman.duty.Source;
import ir.saman.duty.SourceText;
import ir.saman.duty.card.Backgrounds;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the list and other modules know of each other: what it is narrowed to, and clauses and names, one query each. */
@Component
final class ListRows {

    private final Duties duties;
    private final Backgrounds backgrounds;
    private final NameSql names;

    ListRows(Duties duties, Backgrounds backgrounds, NameSql names) {
        this.duties = duties;
        this.backgrounds = backgrounds;
        this.names = names;
    }

    /** What {@code form} narrows the list to; it says what could not be understood. */
    ListFilter filter(Form form, LocalDate today) {
        return ListFilter.of(form, backgrounds, names, today);
    }

    ListView view(Form form, Wanted wanted, Slice<ListLine> lines) {
        Map<Source, SourceText> texts = texts(lines.rows());
        return new ListView(
                form,
                wanted,
                names.provinces(),
                narrowed(wanted, lines.rows()),
                Optional.of(wanted).filter(each -> each.filter().thenKnown()).map(each -> names.knownSince()),
                lines.map(line -> row(line, texts, wanted.day())));
    }

    /** What is asked is named only to whom it is shown: the source of a duty he may not see has no name for him. */
    private Map<String, String> narrowed(Wanted wanted, List<ListLine> lines) {
        Map<String, String> found = names.narrowed(wanted.filter());
        boolean one = wanted.filter().sources().filter(each -> each.size() == 1).isPresent();
        lines.stream().filter(line -> one).findFirst().ifPresent(line -> found.put("source", line.action()));
        return found;
    }

    private Map<Source, SourceText> texts(List<ListLine> lines) {
        return duties.texts(lines.stream().map(ListLine::source).toList());
    }

    private static ListRow row(ListLine line, Map<Source, SourceText> texts, LocalDate today) {
        return new ListRow(line, Optional.ofNullable(texts.get(line.source())), today);
    }
}
