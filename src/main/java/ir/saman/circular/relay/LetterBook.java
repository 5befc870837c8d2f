package ir.saman.circular.relay;

import ir.saman.circular.RelayText;
import ir.saman.circular.Versions;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Letters;
import ir.saman.secretariat.Signature;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import org.springframework.stereotype.Component;

/** Where the letters of relays are entered and signed. */
@Component
record LetterBook(Letters letters, Signatures signatures, Versions versions) {

    /** Signs the relay's document, byte for byte as it is kept. */
    void sign(long relay, RelayText text, By by) {
        Signature.Signer signer =
                new Signature.Signer(text.signatory().name(), text.signatory().post());
        signatures.sign(new Subject.One("relay", relay), versions.document(text), signer, by);
    }
}
