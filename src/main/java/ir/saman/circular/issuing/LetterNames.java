package ir.saman.circular.issuing;

import ir.saman.circular.Draft;
import ir.saman.circular.Instruments;
import ir.saman.circular.Versions;
import ir.saman.circular.Wording;
import ir.saman.circular.Wording.Words;
import ir.saman.directory.Programmes;
import ir.saman.kit.text.Sha256;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what the whole letter is drawn from. */
@Component
class LetterNames {

    private final Wording wording;
    private final Programmes programmes;
    private final Instruments instruments;
    private final Versions versions;

    LetterNames(Wording wording, Programmes programmes, Instruments instruments, Versions versions) {
        this.wording = wording;
        this.programmes = programmes;
        this.instruments = instruments;
        this.versions = versions;
    }

    /**
     * The names in a letter, and its fingerprint.
     *
     * @param digest of the exact text that is signed
     * @param programme its name; empty for none
     * @param issued the path of the circular it became
     */
    record Named(String digest, Words words, String programme, Optional<String> issued) {}

    Named of(Draft draft) {
        return new Named(
                Sha256.hex(versions.document(draft.text())),
                wording.of(draft.text()),
                programmes
                        .byCode(draft.text().programme())
                        .flatMap(programmes::name)
                        .orElse(""),
                draft.issuedAs()
                        .map(circular ->
                                instruments.get(circular.value()).name().path()));
    }
}
