package ir.saman.circular.layer;

import ir.saman.circular.CircularId;
import ir.saman.circular.CutText.Span;
import ir.saman.circular.Versions;
import ir.saman.circular.layer.SpanSql.LetBe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is suspect in the corrected text as it stands, without what a human let be. */
@Component
class Doubts {

    /** So many letters on each side tell a place again after the text around it moved. */
    private static final int AROUND = 6;

    private static final int LONGEST_RAW = 200;

    /** Where a misreading stands that belongs to no clause. */
    private static final String LETTERHEAD = "letterhead";

    private final LayerSql layers;
    private final SpanSql sql;
    private final Versions versions;

    Doubts(LayerSql layers, SpanSql sql, Versions versions) {
        this.layers = layers;
        this.sql = sql;
        this.versions = versions;
    }

    /** A place on a sheet, in the characters of that sheet, and how it is known again. */
    record Doubt(Suspicion suspicion, LetBe known) {}

    /** By sheet. */
    Map<Integer, List<Doubt>> of(Original original) {
        List<Sheet> sheets = layers.sheets(original.id());
        String whole = sheets.stream().map(Sheet::corrected).collect(Collectors.joining());
        Set<LetBe> letBe = sql.letBe(original.id());
        List<Suspicion> all = Suspicions.find(whole, misread(original), sql.words());
        Map<Integer, List<Doubt>> bySheet = new HashMap<>();
        int start = 0;
        int next = 0;
        for (Sheet sheet : sheets) {
            int end = start + sheet.corrected().length();
            int first = next;
            while (next < all.size() && all.get(next).span().start() < end) {
                next++;
            }
            bySheet.put(sheet.sheet(), doubts(all.subList(first, next), whole, new Span(start, end), letBe));
            start = end;
        }
        return bySheet;
    }

    /** What the circular itself says was misread: seen beside its place, and still taken by a human only. */
    private List<SuspectWord> misread(Original original) {
        return versions.newest(new CircularId(original.circular())).stream()
                .flatMap(text -> text.misreadings().stream())
                .filter(each -> !each.raw().isBlank())
                .map(each ->
                        new SuspectWord(each.raw(), each.read(), each.where().equals(LETTERHEAD)))
                .toList();
    }

    private static List<Doubt> doubts(List<Suspicion> all, String whole, Span sheet, Set<LetBe> letBe) {
        return all.stream()
                .map(each -> new Doubt(onSheet(each, sheet), known(each, whole)))
                .filter(each -> !letBe.contains(each.known()))
                .toList();
    }

    /** A passage that goes on over the end of the sheet ends there; nothing is suggested for it then. */
    private static Suspicion onSheet(Suspicion each, Span sheet) {
        boolean over = each.span().end() > sheet.end();
        Span span = new Span(
                each.span().start() - sheet.start(), Math.min(each.span().end(), sheet.end()) - sheet.start());
        return new Suspicion(each.kind(), span, each.raw(), over ? "" : each.suggestion());
    }

    private static LetBe known(Suspicion each, String whole) {
        String raw = each.raw().substring(0, Math.min(LONGEST_RAW, each.raw().length()));
        return new LetBe(
                each.kind(),
                raw,
                before(whole, each.span().start()) + "|"
                        + after(whole, each.span().end()));
    }

    private static String before(String whole, int at) {
        StringBuilder letters = new StringBuilder();
        for (int i = at - 1; i >= 0 && letters.length() < AROUND; i--) {
            if (Character.isLetterOrDigit(whole.charAt(i))) {
                letters.insert(0, whole.charAt(i));
            }
        }
        return letters.toString();
    }

    private static String after(String whole, int at) {
        StringBuilder letters = new StringBuilder();
        for (int i = at; i < whole.length() && letters.length() < AROUND; i++) {
            if (Character.isLetterOrDigit(whole.charAt(i))) {
                letters.append(whole.charAt(i));
            }
        }
        return letters.toString();
    }
}
