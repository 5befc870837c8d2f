package ir.saman.duty.list;

import ir.saman.duty.Duties;
import ir.saman.kit.web.RowReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole list in one statement, as of one moment: no duty is missing or there twice, whatever changes meanwhile. The
 * transaction lasts as long as that, so whoever takes the rows must not wait for a line (see {@link ir.saman.kit.web.Spool}).
 */
@Component
class FileReading {

    private final ListSql sql;
    private final NameSql names;
    private final Duties duties;

    FileReading(ListSql sql, NameSql names, Duties duties) {
        this.sql = sql;
        this.names = names;
        this.duties = duties;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void read(Wanted wanted, RowReading.Taker<FileRow> taker) throws IOException {
        FileWords words = new FileWords(wanted.day(), names, duties);
        try {
            sql.each(wanted, row -> {
                try {
                    taker.take(words.row(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
