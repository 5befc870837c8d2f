package ir.saman.circular.burden;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.TimeRemarks.Remark;
import ir.saman.circular.Wording;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;

/**
 * What its author may have overlooked.
 *
 * @param clause its label and heading
 * @param action what is asked; empty where the clause itself is meant
 */
record Fault(Kind kind, String anchor, String clause, String action) {

    /** What is wrong, or may be; the gravest first. */
    enum Kind {
        /** It cannot be issued so: nobody accepts the answer. */
        NO_ACCEPTOR(Tone.LATE),
        /** It cannot be issued so: no kind of evidence answers it. */
        NO_EVIDENCE(Tone.LATE),
        /** It cannot be issued so: holders of posts bear with their appointment. */
        NOT_APPOINTED(Tone.LATE),
        /** The rule matches no organ. */
        NOBODY(Tone.LATE),
        /** The deadline is over on the day of the issue. */
        PAST(Tone.LATE),
        /** The rule matches organs, but nobody holds such a post there. */
        NO_HOLDER(Tone.SOON),
        /** The clause binds, but lays nothing and does not say why. */
        IDLE(Tone.SOON),
        /** What its clause says of time was changed, its deadline was not. */
        WORDS_ONLY(Tone.SOON),
        /** Its deadline was changed, what its clause says of time was not. */
        DEADLINE_ONLY(Tone.SOON),
        /** It binds without a day. */
        NO_DAY(Tone.PLAIN);

        private final Tone tone;

        Kind(Tone tone) {
            this.tone = tone;
        }
    }

    static Fault of(Remark remark) {
        Kind kind = switch (remark.kind()) {
            case WORDS_ONLY -> Kind.WORDS_ONLY;
            case DEADLINE_ONLY -> Kind.DEADLINE_ONLY;
        };
        return new Fault(
                kind,
                remark.clause().anchor(),
                Wording.title(remark.clause()),
                remark.ask().action());
    }

    Chip chip() {
        return new Chip(text("circular.burden.fault." + kind), kind.tone);
    }

    /** What follows from it. */
    String words() {
        return text("circular.burden.fault.words." + kind);
    }
}
