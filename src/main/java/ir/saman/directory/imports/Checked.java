package ir.saman.directory.imports;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.imports.ImportRow.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
            Checked::provinceUnknown,
            Checked::countyElsewhere,
            Checked::closedHere,
            Checked::endBeforeBeginning);

    static Checked of(List<Line> lines, Known known, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        RowReader reader = new RowReader(known, today, faults);
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
        boolean same =
                known.organ(row.codeSystem(), row.code()).filter(row::sameAs).isPresent();
        return same ? What.SAME : row.what();
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
        return Wrong.when(closed && row.what() == What.MAKE, Column.PARENT, "parentClosed", row.parentCode());
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
        Set<String> safe = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Set<String> way = new HashSet<>();
            Optional<String> at = Optional.of(rows.get(i).key());
            while (at.isPresent() && !safe.contains(at.get()) && way.add(at.get())) {
                ImportRow here = file.getOrDefault(at.get(), known.organs().getOrDefault(at.get(), rows.get(i)));
                at = parent(here, known, file);
            }
            if (at.isEmpty() || safe.contains(at.get())) {
                safe.addAll(way);
            } else if (at.get().equals(rows.get(i).key())) {
                faults.add(fault(
                        lines.get(i),
                        new Wrong(Column.PARENT, "cycle", rows.get(i).parentCode())));
            }
        }
    }
}
