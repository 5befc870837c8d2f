package ir.saman.circular.word;

import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adding to the list and removing from it; each is in the ledger. */
@Component
class Words {

    private final WordSql sql;
    private final Ledger ledger;

    Words(WordSql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** Adds a word; false if it stands in the list already. */
    @Transactional
    public boolean add(ListedWord word, By by) {
        Optional<Long> added = sql.add(word);
        added.ifPresent(id -> write("circular.word.add", id, word, by));
        return added.isPresent();
    }

    /** Removes a word; one that is gone stays gone. */
    @Transactional
    public void remove(long id, By by) {
        sql.find(id).ifPresent(word -> {
            sql.remove(id);
            write("circular.word.remove", id, word, by);
        });
    }

    private void write(String command, long id, ListedWord word, By by) {
        ledger.write(
                by,
                command,
                new Subject.One("suspect-word", id),
                Map.of(
                        "word",
                        word.word(),
                        "suggestion",
                        word.suggestion(),
                        "place",
                        word.place().name()));
    }
}
