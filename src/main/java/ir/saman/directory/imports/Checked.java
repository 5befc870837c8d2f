package ir.saman.directory.imports;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.directory.imports.ImportRow.What;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file's rows, each weighed against what is there and against the other rows.
 *
 * @param rows what each line does
 * @param faults all that is wrong, by line
 */
record Checked(List<ImportRow> rows, List<Fault> faults) {

    /** One rule: what is wrong with a row, and in which column. */
    private interface Rule {
        Optional<Wrong> of(ImportRow row, Known known, Map<String, ImportRow> file);
    }

    private record Wrong(Column column, String what, String detail) {
        static Optional<Wrong> when(boolean wrong, Column column, String what, String detail) {
            return wrong ? Optional.of(new Wrong(column, what, detail)) : Optional.empty();
        }
    }

    private static final List<Rule> RULES = List.of(
            Checked::codeTwice,
            Checked::parentUnknown,
            Checked::parentClosed,
            Checked::alreadyClosed,
            Checked::provinceUnknown,
            Checked::countyElsewhere,
            Checked::territoryMissing,
            Checked::beginsAhead,
            Checked::endsAhead,
            Checked::closedHere,
            Checked::endBeforeBeginning);

    static Checked of(List<Line> lines, Known known) {
        List<Fault> faults = new ArrayList<>();
        RowReader reader = new RowReader(known, faults);
        List<ImportRow> rows = lines.stream().map(reader::read).toList();
        Map<String, ImportRow> file = new HashMap<>();
        rows.forEach(row -> file.putIfAbsent(row.key(), row));
        for (int i = 0; i < rows.size(); i++) {
            weigh(rows.get(i), lines.get(i), known, file, faults);
        }
        cycles(rows, lines, known, file, faults);
        Set<Integer> faulty = new HashSet<>();
        faults.forEach(fault -> faulty.add(fault.line()));
        return new Checked(
                rows.stream().map(row -> row.with(what(row, known, faulty))).toList(),
                faults.stream()
                        .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                        .toList());
    }

    private static What what(ImportRow row, Known known, Set<Integer> faulty) {
        if (faulty.contains(row.line())) {
            return What.FAULTY;
        }
        return known.same(row) ? What.SAME : row.what();
    }

    private static void weigh(ImportRow row, Line line, Known known, Map<String, ImportRow> file, List<Fault> faults) {
        for (Rule rule : RULES) {
            rule.of(row, known, file).ifPresent(wrong -> faults.add(fault(line, wrong)));
        }
    }

    private static Fault fault(Line line, Wrong wrong) {
        return new Fault(
                line.number(),
                line.address(wrong.column()),
                text("directory.import.fault." + wrong.what(), wrong.column().heading(), wrong.detail()));
    }

    private static Optional<Wrong> codeTwice(ImportRow row, Known known, Map<String, ImportRow> file) {
        int first = file.getOrDefault(row.key(), row).line();
        return Wrong.when(first != row.line() && !row.code().isEmpty(), Column.CODE, "twice", Integer.toString(first));
    }

    private static Optional<Wrong> parentUnknown(ImportRow row, Known known, Map<String, ImportRow> file) {
        boolean found = row.parentCode().isEmpty() || parent(row, known, file).isPresent();
        return Wrong.when(!found, Column.PARENT, "parent", row.parentCode());
    }

    private static Optional<Wrong> parentClosed(ImportRow row, Known known, Map<String, ImportRow> file) {
        boolean closed =
                parent(row, known, file).filter(known.closed()::contains).isPresent();
        return Wrong.when(closed && !known.same(row), Column.PARENT, "parentClosed", row.parentCode());
    }

    private static Optional<Wrong> alreadyClosed(ImportRow row, Known known, Map<String, ImportRow> file) {
        boolean closed = known.closed().contains(row.key());
        return Wrong.when(closed && !known.same(row), Column.CODE, "alreadyClosed", row.code());
    }

    private static Optional<Wrong> provinceUnknown(ImportRow row, Known known, Map<String, ImportRow> file) {
        boolean found = row.province().isEmpty()
                || known.place(row.province()).filter(place -> !place.county()).isPresent();
        return Wrong.when(!found, Column.PROVINCE, "province", row.province());
    }

    private static Optional<Wrong> countyElsewhere(ImportRow row, Known known, Map<String, ImportRow> file) {
        boolean fits = row.county().isEmpty()
                || known.place(row.county())
                        .filter(place -> place.county() && place.province().equals(row.province()))
                        .isPresent();
        return Wrong.when(!fits, Column.COUNTY, "county", row.county());
    }

    /** A coordinator's grant reaches its territory, so it must have one. */
    private static Optional<Wrong> territoryMissing(ImportRow row, Known known, Map<String, ImportRow> file) {
        Optional<OrganKind> kind =
                Optional.of(row.kind()).filter(name -> !name.isEmpty()).map(OrganKind::valueOf);
        if (known.same(row) || kind.isEmpty()) {
            return Optional.empty();
        }
        return Wrong.when(
                        kind.get().lacksProvince(!row.province().isEmpty()),
                        Column.PROVINCE,
                        "territory",
                        kind.get().label())
                .or(() -> Wrong.when(
                        kind.get().lacksCounty(!row.county().isEmpty()),
                        Column.COUNTY,
                        "territory",
                        kind.get().label()));
    }

    private static Optional<Wrong> beginsAhead(ImportRow row, Known known, Map<String, ImportRow> file) {
        return Wrong.when(ahead(row.validFrom(), row, known), Column.VALID_FROM, "ahead", row.validFrom());
    }

    private static Optional<Wrong> endsAhead(ImportRow row, Known known, Map<String, ImportRow> file) {
        return Wrong.when(ahead(row.validTo(), row, known), Column.VALID_TO, "ahead", row.validTo());
    }

    /** Days are ISO dates, which stand in the order of their letters; the form refuses a day ahead too. */
    private static boolean ahead(String day, ImportRow row, Known known) {
        return day.compareTo(known.today().toString()) > 0 && !known.same(row);
    }

    /** Closing an organ asks what becomes of its duties, which a cell cannot answer. */
    private static Optional<Wrong> closedHere(ImportRow row, Known known, Map<String, ImportRow> file) {
        boolean closes = known.organ(row.codeSystem(), row.code())
                .filter(before -> !before.validTo().equals(row.validTo()))
                .isPresent();
        return Wrong.when(closes, Column.VALID_TO, "close", row.validTo());
    }

    private static Optional<Wrong> endBeforeBeginning(ImportRow row, Known known, Map<String, ImportRow> file) {
        boolean before = !row.validTo().isEmpty() && row.validTo().compareTo(row.validFrom()) < 0;
        return Wrong.when(before, Column.VALID_TO, "end", "");
    }

    /** The key of the parent: among the file's rows or among what is there. */
    private static Optional<String> parent(ImportRow row, Known known, Map<String, ImportRow> file) {
        return row.parentCode().isEmpty()
                ? Optional.empty()
                : Known.parentKeys(row).stream()
                        .filter(key -> file.containsKey(key) || known.organs().containsKey(key))
                        .findFirst();
    }

    /** A row that only leads into a cycle is no fault of its own: the rows that close the cycle are told. */
    private static void cycles(
            List<ImportRow> rows, List<Line> lines, Known known, Map<String, ImportRow> file, List<Fault> faults) {
        Set<String> walked = new HashSet<>();
        Set<String> closing = new HashSet<>();
        for (ImportRow row : rows) {
            Set<String> way = new LinkedHashSet<>();
            Optional<String> at = Optional.of(row.key());
            while (at.isPresent() && !walked.contains(at.get()) && way.add(at.get())) {
                ImportRow here = file.getOrDefault(at.get(), known.organs().getOrDefault(at.get(), row));
                at = parent(here, known, file);
            }
            at.filter(way::contains)
                    .ifPresent(met ->
                            way.stream().dropWhile(key -> !key.equals(met)).forEach(closing::add));
            walked.addAll(way);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (closing.contains(rows.get(i).key())) {
                faults.add(fault(
                        lines.get(i),
                        new Wrong(Column.PARENT, "cycle", rows.get(i).parentCode())));
            }
        }
    }
}
