package ir.saman.directory.imports;

import static ir.saman.kit.text.Texts.text;

import java.util.List;

/** What came of reading a file. */
sealed interface Table {

    /** Its lines. */
    record Lines(List<Line> lines) implements Table {}

    /** It cannot be read at all. */
    record Unreadable(Reason reason, String detail) implements Table {

        /** Why, in words. */
        String words() {
            return text("directory.import.unreadable." + reason, detail);
        }
    }

    /** Why a file cannot be read. */
    enum Reason {
        NEITHER_EXCEL_NOR_CSV,
        BROKEN_EXCEL,
        TOO_WIDE,
        NOT_UTF8,
        EMPTY,
        COLUMN_MISSING,
        TOO_MANY_ROWS,
        TOO_LARGE
    }
}
