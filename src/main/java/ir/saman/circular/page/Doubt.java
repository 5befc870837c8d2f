package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Candidate;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.util.List;

/** A part of a letter that is not certain («تأییدنشده»), with what else it may be. */
record Doubt(Uncertain uncertain) {

    static List<Doubt> of(List<Uncertain> all) {
        return all.stream().map(Doubt::new).toList();
    }

    /** Which part it is. */
    String field() {
        return text("circular.uncertain.field." + uncertain.field());
    }

    /** What is taken; empty where nothing is. */
    String value() {
        String key = "circular." + uncertain.field() + "." + uncertain.value();
        return Texts.has(key) ? text(key) : Digits.persian(uncertain.value());
    }

    List<String> candidates() {
        return uncertain.candidates().stream().map(Doubt::words).toList();
    }

    private static String words(Candidate candidate) {
        return text("circular.uncertain.candidate", Digits.persian(candidate.value()), candidate.seen());
    }
}
