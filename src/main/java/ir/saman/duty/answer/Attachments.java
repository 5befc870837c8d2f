package ir.saman.duty.answer;

import ir.saman.secretariat.Files;
import ir.saman.secretariat.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hangs files on drafts and takes them off. */
@Component
class Attachments {

    private final AnswerSql sql;
    private final Files files;

    Attachments(AnswerSql sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    /** Carries out what was sent about files; those that were not taken. */
    List<Stored> hang(long version, Sending sending, Instant at) {
        sending.dropped().ifPresent(file -> sql.dropFile(version, file));
        List<Stored> refused = new ArrayList<>();
        for (Upload upload : sending.uploads()) {
            switch (store(upload)) {
                case Stored.Kept kept -> sql.addFile(version, kept, at);
                case Stored.TooLarge tooLarge -> refused.add(tooLarge);
                case Stored.WrongType wrong -> refused.add(wrong);
                case Stored.Empty empty -> refused.add(empty);
            }
        }
        return refused;
    }

    private Stored store(Upload upload) {
        try (InputStream content = upload.open()) {
            return files.store(content, upload.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
