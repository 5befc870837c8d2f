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
 * The deadlines of a circular as days: those that are the same for all its bearers, by the rule or, of the version in force, as
 * its duties stand; of what recurs, the period of today.
 *
 * @param host where its page is, without a path
 */
record DeadlineDays(Opened opened, Wording.Words words, String host, Standing standing) {

    /**
     * How its duties stand, which the document does not know.
     *
     * @param ended whether the version is not in force any more: its days are called off
     * @param due where all have one day, which an extension may have made later than the rule's
     */
    record Standing(boolean ended, List<Due> due) {

        /** Of a version that another has followed: how duties stand today is nothing it says. */
        static Standing over() {
            return new Standing(true, List.of());
        }

        LocalDate day(Clause clause, Ask ask, LocalDate byRule) {
            return day(clause, ask).filter(byRule::isBefore).orElse(byRule);
        }

        Optional<LocalDate> day(Clause clause, Ask ask) {
            return due.stream()
                    .filter(each -> each.of(clause.anchor(), ask.key()))
                    .map(Due::on)
                    .findFirst();
        }
    }

    CalendarFile calendar(Clock clock) {
        LocalDate today = Tehran.today(clock);
        String name = opened.name().shortly();
        return new CalendarFile(
                opened.newest()
                        ? text("circular.export.deadlines", name)
                        : text("circular.export.deadlines.old", name, version()),
                clock.instant(),
                opened.text().everyClause().flatMap(each -> days(each, today)).toList());
    }

    private Stream<Day> days(Clause clause, LocalDate today) {
        return clause.asks().stream()
                .filter(ask -> ask.arises().isEmpty() && ask.force() != Force.MUST_NOT)
                .flatMap(ask -> day(clause, ask, today).stream());
    }

    /** Where the rule does not give everyone one day, the duties may have one all the same. */
    private Optional<Day> day(Clause clause, Ask ask, LocalDate today) {
        Optional<Deadline> byRule = Deadline.forAll(ask.deadline(), words.countedFrom(clause, ask), today);
        return byRule.isPresent()
                ? byRule.flatMap(deadline -> deadline.on().map(on -> day(clause, ask, deadline, on)))
                : standing.day(clause, ask).map(on -> day(clause, ask, on, alike(on)));
    }

    private Day day(Clause clause, Ask ask, Deadline deadline, LocalDate byRule) {
        LocalDate on = standing.day(clause, ask, byRule);
        return day(clause, ask, on, derivation(deadline, byRule, on));
    }

    private Day day(Clause clause, Ask ask, LocalDate on, String derivation) {
        String about = text(
                "circular.export.day.about",
                words.of(clause, ask).bearers(),
                words.of(clause, ask).deadline(),
                derivation);
        return new Day(
                uid(clause, ask),
                on,
                text("circular.export.day", ask.action(), opened.name().shortly(), clause.label()),
                opened.newest() ? about : text("circular.export.day.old", version(), about),
                Optional.of(URI.create(host + opened.name().path(clause.anchor()))),
                standing.ended());
    }

    /** An old version has days of its own: calling them off takes nothing of the version in force out of a calendar. */
    private String uid(Clause clause, Ask ask) {
        String version = opened.newest() ? "" : "-v" + version();
        return "circular-" + opened.id().value() + version + "-" + clause.anchor() + "-" + ask.key() + "@saman";
    }

    private int version() {
        return opened.version().number();
    }

    private static String alike(LocalDate on) {
        return text("circular.export.day.alike", PersianDate.of(on).format());
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
