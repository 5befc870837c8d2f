package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Telling.Touched;
import ir.saman.kit.database.Reads;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written down of a circular's life, and who is told. */
@Component
class IssueRecords {

    @Reads(CircularName.class)
    static final String NAME = """
            select kind, number, issued_on as date, address from circular.circular where id = :circular""";

    private final JdbcClient db;
    private final Ledger ledger;
    private final Telling telling;

    IssueRecords(JdbcClient db, Ledger ledger, Telling telling) {
        this.db = db;
        this.ledger = ledger;
        this.telling = telling;
    }

    void ledger(By by, String command, CircularId circular, Map<String, Object> readable) {
        ledger.write(by, command, new Subject.One("circular", circular.value()), readable);
    }

    void amended(CircularId circular, Version version, By by) {
        ledger(
                by,
                "circular.amend",
                circular,
                Map.of("version", version.number(), "digest", version.digest(), "note", version.note()));
    }

    /** Tells its bearers; the sentence of {@code key} is given the circular's name. */
    void told(CircularId circular, String key) {
        CircularName name = circularName(circular);
        telling.tell(circular, text(key, name.dated()), name.path());
    }

    /** Tells its bearers, each what became of the own duties. */
    void told(CircularId circular, String key, Touched touched) {
        CircularName name = circularName(circular);
        telling.tell(circular, text(key, name.dated()), name.path(), touched);
    }

    /** Tells those whose duties it touched, and nobody else. */
    void toldBearers(CircularId circular, String key, Touched touched) {
        CircularName name = circularName(circular);
        telling.tellTouched(text(key, name.dated()), name.path(), touched);
    }

    /** Why a circular ended: who reads of the end of an open one must not read the name of a confidential one. */
    String replacedBy(CircularId heir, CircularText text) {
        return text.classification().equals("ORDINARY")
                ? Texts.text("circular.issue.replaced-by", circularName(heir).dated())
                : Texts.text("circular.issue.replaced-by-closed");
    }

    private CircularName circularName(CircularId circular) {
        return db.sql(NAME)
                .param("circular", circular.value())
                .query(CircularName.class)
                .single();
    }
}
