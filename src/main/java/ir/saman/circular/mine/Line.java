package ir.saman.circular.mine;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.circular.ClauseForce;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.util.List;
import java.util.Optional;

/**
 * One thing in force for an organ: what a clause asks, forbids or makes possible.
 *
 * @param key its own name in the list
 * @param duty how it is carried out; absent for what is only possible, and for what waits for an event
 */
record Line(String key, Instrument of, ClauseForce force, String action, String note, Optional<Carried> duty) {

    /** Where it stands. */
    record Instrument(long circular, CircularName name, String subject, String anchor, String label) {

        String cite() {
            return text("circular.mine.cite", label, name.shortly());
        }

        String path() {
            return name.path(anchor);
        }

        /** Where it stands, among all circulars. */
        String place() {
            return circular + " " + anchor;
        }
    }

    Chip chip() {
        return duty.map(Carried::chip).orElseGet(() -> new Chip(without(), Tone.PLAIN));
    }

    private String without() {
        return text(force == ClauseForce.MAY ? "circular.mine.open" : "circular.mine.event");
    }

    /** How far it is carried out, in words; what an opening is bound to, and what something waits for. */
    String course() {
        return duty.map(Carried::words).orElse(note);
    }

    String due() {
        return duty.map(Carried::day).orElse("");
    }

    /** Where it is dealt with: its duty, or the clause. */
    String href() {
        return duty.map(Carried::path).orElseGet(of::path);
    }

    boolean says(String words) {
        String all = PersianText.normalise(
                String.join(" ", action, of.label(), of.subject(), of.name().number()));
        return List.of(PersianText.normalise(words).split(" ")).stream().allMatch(all::contains);
    }
}
