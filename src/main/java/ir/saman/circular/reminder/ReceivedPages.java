package ir.saman.circular.reminder;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.secretariat.Documents;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/reminders/{reminder}}: a reminder (تذکر) as those it went to read it. 404 for all others. */
@Controller
class ReceivedPages {

    private final ReminderSql sql;
    private final Instruments instruments;
    private final Documents documents;
    private final ReminderLetter letter;
    private final Clock clock;

    ReceivedPages(ReminderSql sql, Instruments instruments, Documents documents, ReminderLetter letter, Clock clock) {
        this.sql = sql;
        this.instruments = instruments;
        this.documents = documents;
        this.letter = letter;
        this.clock = clock;
    }

    /** Its words, and the way to the letter with its list. */
    @Asks(Act.ANSWER_DUTY)
    @GetMapping("/desk/reminders/{reminder}")
    Page show(Actor actor, @PathVariable long reminder) {
        Reminder sent = find(reminder);
        return Page.of("circular/reminder/received", new ReceivedPage(allowed(actor, sent), sent));
    }

    /** The letter with its list as PDF. */
    @Asks(Act.ANSWER_DUTY)
    @GetMapping("/desk/reminders/{reminder}/letter")
    Export pdf(Actor actor, @PathVariable long reminder) {
        Reminder sent = find(reminder);
        return documents.export(
                letter.of(allowed(actor, sent), sent, sql.list(reminder)),
                text("circular.reminder.file", sent.id()) + ".pdf");
    }

    private Reminder find(long reminder) {
        return sql.find(reminder).orElseThrow(() -> new NotFound("reminder " + reminder));
    }

    private Instrument allowed(Actor actor, Reminder sent) {
        Instrument instrument = instruments.get(sent.circular());
        boolean reminded = sql.reminded(sent.id(), actor.organ().id(), Tehran.today(clock));
        instruments.requireThat(reminded, actor, Act.ANSWER_DUTY, instrument);
        return instrument;
    }
}
