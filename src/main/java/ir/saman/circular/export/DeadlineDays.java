package ir.saman.circular.export;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Readers.Opened;
import ir.saman.circular.Wording;
import ir.saman.duty.Deadline;
import ir.saman.duty.Force;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.CalendarFile;
import ir.saman.secretariat.CalendarFile.Day;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The deadlines of a circular as days: those that are the same for all its bearers; of what recurs, the period of today.
 *
 * @param host where its page is, without a path
 */
record DeadlineDays(Opened opened, Wording.Words words, String host) {

    CalendarFile calendar(Clock clock) {
        LocalDate today = Tehran.today(clock);
        return new CalendarFile(
                text("circular.export.deadlines", opened.name().shortly()),
                clock.instant(),
                opened.text().everyClause().flatMap(each -> days(each, today)).toList());
    }

    private Stream<Day> days(Clause clause, LocalDate today) {
        return clause.asks().stream()
                .filter(ask -> ask.arises().isEmpty() && ask.force() != Force.MUST_NOT)
                .flatMap(ask -> day(clause, ask, today).stream());
    }

    private Optional<Day> day(Clause clause, Ask ask, LocalDate today) {
        return Deadline.forAll(ask.deadline(), words.countedFrom(clause, ask), today)
                .flatMap(deadline -> deadline.on()
                        .map(on -> new Day(
                                "circular-" + opened.id().value() + "-" + clause.anchor() + "-" + ask.key() + "@saman",
                                on,
                                text(
                                        "circular.export.day",
                                        ask.action(),
                                        opened.name().shortly(),
                                        clause.label()),
                                text(
                                        "circular.export.day.about",
                                        words.of(clause, ask).bearers(),
                                        words.of(clause, ask).deadline(),
                                        deadline.derivation()),
                                Optional.of(URI.create(host + opened.name().path(clause.anchor()))))));
    }
}
