package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Version;
import ir.saman.circular.page.PageSql.Relayed;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.Letter;
import ir.saman.secretariat.LetterId;
import ir.saman.secretariat.Letters;
import ir.saman.secretariat.Signature;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who signed what: each signature is held against the very text that is shown, and what has none says so. */
@Component
class Seals {

    private final PageSql sql;
    private final Signatures signatures;
    private final Letters letters;

    Seals(PageSql sql, Signatures signatures, Letters letters) {
        this.sql = sql;
        this.signatures = signatures;
        this.letters = letters;
    }

    /** The signature under a version: under the draft it was issued from, if it is that very text. */
    Seal of(Head head, Version version) {
        List<Long> drafts = sql.drafts(head.id());
        return drafts.stream()
                .flatMap(draft -> signatures.of(new Subject.One("draft", draft)).stream())
                .filter(each -> each.digest().equals(version.digest()))
                .findFirst()
                .map(Seals::seal)
                .orElseGet(() -> new Seal(text(drafts.isEmpty() ? "circular.seal.none" : "circular.seal.other"), ""));
    }

    Seal of(Relayed relay) {
        return switch (signatures.verify(new Subject.One("relay", relay.id()), relay.document())) {
            case Signatures.Verified.Valid valid -> seal(valid.by().getFirst());
            case Signatures.Verified.Changed _ -> new Seal(text("circular.seal.changed"), "");
            case Signatures.Verified.None _ -> new Seal(text("circular.seal.none"), "");
        };
    }

    /** The letter a relay passes on, as its secretariat has it; empty where it was never entered. */
    String before(Relayed relay) {
        return Optional.of(relay.letter())
                .filter(letter -> letter > 0)
                .flatMap(letter -> letters.find(new LetterId(letter)))
                .flatMap(letter -> letter.text().parent())
                .flatMap(parent -> letters.find(parent.letter()))
                .map(Seals::words)
                .orElse("");
    }

    private static String words(Letter letter) {
        return text(
                "circular.relay.passes-on",
                letter.text().organName(),
                Digits.persian(letter.number()),
                PersianDate.of(letter.on()).format());
    }

    private static Seal seal(Signature signature) {
        return new Seal(
                text(
                        "circular.seal.signed",
                        signature.signer().name(),
                        signature.signer().post(),
                        Tehran.moment(signature.signedAt())),
                signature.digest());
    }
}
