package ir.saman.circular.track;

import static ir.saman.kit.text.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** When a circular may be followed from a day: each rule says why not. */
interface TrackRules extends BiFunction<Followed, LocalDate, Optional<String>> {

    /** What is followed stays followed: the start moves back only. */
    TrackRules EARLIER_THAN_NOW = (followed, day) -> day.isBefore(followed.trackedFrom())
            ? Optional.empty()
            : Optional.of(text("circular.track.late", followed.from()));

    /** A letter binds nobody before its date. */
    TrackRules NOT_BEFORE_THE_LETTER = (followed, day) -> day.isBefore(followed.issuedOn())
            ? Optional.of(text("circular.track.early", followed.issued()))
            : Optional.empty();

    List<TrackRules> ALL = List.of(EARLIER_THAN_NOW, NOT_BEFORE_THE_LETTER);

    /** Why {@code followed} may not be followed from {@code day}; empty if it may. */
    static Optional<String> refusal(Followed followed, LocalDate day) {
        return ALL.stream().flatMap(rule -> rule.apply(followed, day).stream()).findFirst();
    }
}
