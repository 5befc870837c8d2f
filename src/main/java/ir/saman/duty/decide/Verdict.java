package ir.saman.duty.decide;

import static ir.saman.kit.text.Texts.text;

/** What an acceptor decides. */
enum Verdict {
    ACCEPTED,
    RETURNED;

    String label() {
        return text("duty.decide.verdict." + name());
    }
}
