package ir.saman.duty.answer;

import ir.saman.duty.card.Answers.Answer;
import ir.saman.secretariat.FileId;
import ir.saman.secretariat.Files;
import ir.saman.secretariat.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the files sent, hangs them on drafts and takes them off. */
@Component
class Attachments {

    private final AnswerSql sql;
    private final Files files;

    Attachments(AnswerSql sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    /** What became of files: how many hang there now that did not, and those that were not taken. */
    record Hung(int added, List<Stored> refused) {

        static final Hung NOTHING = new Hung(0, List.of());
    }

    /** Keeps the files that are taken. Each is looked into, which may take long: before a transaction begins. */
    List<Stored> store(List<Upload> uploads) {
        return uploads.stream().map(this::store).toList();
    }

    void drop(long version, FileId file) {
        sql.dropFile(version, file);
    }

    Hung hang(long version, List<Stored> uploads, Instant at) {
        List<Stored> refused = new ArrayList<>();
        int added = 0;
        for (Stored upload : uploads) {
            switch (upload) {
                case Stored.Kept kept -> added += sql.addFile(version, kept, at) ? 1 : 0;
                case Stored.TooLarge tooLarge -> refused.add(tooLarge);
                case Stored.WrongType wrong -> refused.add(wrong);
                case Stored.Hostile hostile -> refused.add(hostile);
                case Stored.Empty empty -> refused.add(empty);
            }
        }
        return new Hung(added, refused);
    }

    /** Whether all of these hang on that version already. */
    boolean hangOn(Answer version, List<Stored> uploads) {
        return uploads.stream()
                .allMatch(upload -> upload instanceof Stored.Kept kept
                        && version.files().stream().anyMatch(file -> file.file().equals(kept.file())));
    }

    private Stored store(Upload upload) {
        try (InputStream content = upload.open()) {
            return files.store(content, upload.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
