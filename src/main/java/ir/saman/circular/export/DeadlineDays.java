package ir.saman.circular.export;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Readers.Opened;
import ir.saman.circular.Wording;
import ir.saman.duty.Deadline;
import ir.saman.duty.Force;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.CalendarFile;
import ir.saman.secretariat.CalendarFile.Day;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The deadlines of a circular as days: those that are the same for all its bearers; of what recurs, the period of today.
 *
 * @param host where its page is, without a path
 */
record DeadlineDays(Opened opened, Wording.Words words, String host, Standing standing) {

    /**
     * How its duties stand, which the document does not know.
     *
     * @param ended whether it is not in force any more: its days are called off
     * @param due where all have one day, which an extension may have made later than the rule's
     */
    record Standing(boolean ended, List<Due> due) {

        LocalDate day(Clause clause, Ask ask, LocalDate byRule) {
            return due.stream()
                    .filter(each -> each.of(clause.anchor(), ask.key()))
                    .map(Due::on)
                    .filter(byRule::isBefore)
                    .findFirst()
                    .orElse(byRule);
        }
    }

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
                .flatMap(deadline -> deadline.on().map(byRule -> day(clause, ask, deadline, byRule)));
    }

    private Day day(Clause clause, Ask ask, Deadline deadline, LocalDate byRule) {
        LocalDate on = standing.day(clause, ask, byRule);
        return new Day(
                "circular-" + opened.id().value() + "-" + clause.anchor() + "-" + ask.key() + "@saman",
                on,
                text("circular.export.day", ask.action(), opened.name().shortly(), clause.label()),
                text(
                        "circular.export.day.about",
                        words.of(clause, ask).bearers(),
                        words.of(clause, ask).deadline(),
                        derivation(deadline, byRule, on)),
                Optional.of(URI.create(host + opened.name().path(clause.anchor()))),
                standing.ended());
    }

    private static String derivation(Deadline deadline, LocalDate byRule, LocalDate on) {
        return on.equals(byRule)
                ? deadline.derivation()
                : text(
                        "duty.derive.extended",
                        deadline.derivation(),
                        PersianDate.of(on).format());
    }
}
