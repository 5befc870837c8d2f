package ir.saman.directory.imports;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.directory.imports.ImportRow.What;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one line into the row it asks for, noting what cannot be understood. */
final class RowReader {

    private final Known known;
    private final List<Fault> faults;

    RowReader(Known known, List<Fault> faults) {
        this.known = known;
        this.faults = faults;
    }

    ImportRow read(Line line) {
        String system = system(line);
        String code = code(line);
        Optional<ImportRow> before = known.organ(system, code);
        String county = place(line, Column.COUNTY, before.map(ImportRow::county));
        return new ImportRow(
                line.number(),
                before.isPresent() ? What.CHANGE : What.MAKE,
                code,
                system,
                yes(
                        line,
                        Column.CODE_PROVISIONAL,
                        before.map(ImportRow::codeProvisional),
                        system.equals(ImportSql.OWN_SYSTEM)),
                kind(line),
                name(line),
                kept(line, Column.NAME_EN, before.map(ImportRow::nameEn)),
                Digits.latin(kept(line, Column.PARENT, before.map(ImportRow::parentCode))),
                province(line, county, before),
                county,
                yes(line, Column.ARTICLE5, before.map(ImportRow::article5), false),
                day(line, Column.VALID_FROM, before.map(ImportRow::validFrom).orElseGet(known.today()::toString)),
                day(line, Column.VALID_TO, before.map(ImportRow::validTo).orElse("")));
    }

    private String system(Line line) {
        String system = line.text(Column.CODE_SYSTEM);
        if (system.length() > 40) {
            fault(line, Column.CODE_SYSTEM, "longCode");
        }
        return system.isEmpty() ? ImportSql.OWN_SYSTEM : system;
    }

    private String code(Line line) {
        String code = Digits.latin(line.text(Column.CODE));
        if (code.isEmpty()) {
            fault(line, Column.CODE, "missing");
        } else if (code.length() > 40 || code.contains(" ")) {
            fault(line, Column.CODE, "code");
        }
        return code;
    }

    private String name(Line line) {
        String name = line.text(Column.NAME);
        if (name.isEmpty()) {
            fault(line, Column.NAME, "missing");
        } else if (name.length() > 300) {
            fault(line, Column.NAME, "long");
        }
        return name;
    }

    private String kind(Line line) {
        String typed = PersianText.normalise(line.text(Column.KIND));
        Optional<OrganKind> kind = Stream.of(OrganKind.values())
                .filter(each -> PersianText.normalise(each.label()).equals(typed)
                        || PersianText.normalise(each.name()).equals(typed))
                .findFirst();
        if (kind.isEmpty()) {
            fault(line, Column.KIND, "kind");
        }
        return kind.map(Enum::name).orElse("");
    }

    private String province(Line line, String county, Optional<ImportRow> before) {
        String typed = place(line, Column.PROVINCE, before.map(ImportRow::province));
        return typed.isEmpty() ? known.place(county).map(Known.Place::province).orElse("") : typed;
    }

    /** The code of a place; a spreadsheet that took it for a number has dropped its leading noughts. */
    private String place(Line line, Column column, Optional<String> before) {
        String typed = Digits.latin(kept(line, column, before));
        int length = column == Column.PROVINCE ? 2 : 4;
        return typed.matches("[0-9]{1," + length + "}") ? "0".repeat(length - typed.length()) + typed : typed;
    }

    private boolean yes(Line line, Column column, Optional<Boolean> before, boolean otherwise) {
        String typed = PersianText.normalise(line.text(column));
        if (typed.isEmpty()) {
            return before.orElse(otherwise);
        }
        boolean yes = is(typed, "directory.yes.true", "true", "1");
        if (!yes && !is(typed, "directory.yes.false", "false", "0")) {
            fault(line, column, "yes");
        }
        return yes;
    }

    private static boolean is(String typed, String key, String... words) {
        return typed.equals(PersianText.normalise(text(key))) || List.of(words).contains(typed);
    }

    /** The day as an ISO date. */
    private String day(Line line, Column column, String otherwise) {
        if (line.text(column).isEmpty()) {
            return otherwise;
        }
        Optional<PersianDate> day = PersianDate.parse(line.text(column));
        if (day.isEmpty()) {
            fault(line, column, "day");
        }
        return day.map(PersianDate::date).map(LocalDate::toString).orElse(otherwise);
    }

    private static String kept(Line line, Column column, Optional<String> before) {
        Function<String, String> standing = each -> line.has(column) ? line.text(column) : each;
        return before.map(standing).orElseGet(() -> line.text(column));
    }

    private void fault(Line line, Column column, String what) {
        faults.add(new Fault(
                line.number(),
                line.address(column),
                text("directory.import.fault." + what, column.heading(), line.text(column))));
    }
}
