package ir.saman.directory.imports;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Sheet;
import java.util.List;

/** A file to begin with: every heading, and one row as an example. */
final class Example {

    private Example() {}

    static Export sheet() {
        Sheet<Example> sheet = Sheet.of(text("directory.import.template"));
        for (Column column : Column.values()) {
            sheet = sheet.column(column.heading(), row -> value(column));
        }
        return sheet.excel(List.of(new Example()).iterator());
    }

    private static String value(Column column) {
        return switch (column) {
            case CODE -> "X001";
            case CODE_SYSTEM -> ImportSql.OWN_SYSTEM;
            case CODE_PROVISIONAL, ARTICLE5 -> text("directory.yes.true");
            case KIND -> OrganKind.COUNTY_UNIT.label();
            case NAME -> text("directory.import.example.name");
            case PARENT -> "P00-T03";
            case PROVINCE -> "00";
            case COUNTY -> "0001";
            case NAME_EN, VALID_FROM, VALID_TO -> "";
        };
    }
}
