package ir.saman.circular.reminder;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import ir.saman.secretariat.Documents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/circulars/{circular}/reminders}: the issuer reminds all who are late (تذکر). 404 for other organs. */
@Controller
class ReminderPages {

    private static final int LONGEST = 4_000;
    private static final int LINE = 300;

    private final ReminderSql sql;
    private final Reminding reminding;
    private final Instruments instruments;
    private final Documents documents;
    private final ReminderLetter letter;

    ReminderPages(
            ReminderSql sql, Reminding reminding, Instruments instruments, Documents documents, ReminderLetter letter) {
        this.sql = sql;
        this.reminding = reminding;
        this.instruments = instruments;
        this.documents = documents;
        this.letter = letter;
    }

    /** Who is late now, the letter to them, and the letters sent before. */
    @Asks(Act.ISSUE_CIRCULAR)
    @GetMapping("/desk/circulars/{circular}/reminders")
    Reply form(Actor actor, @PathVariable long circular) {
        Instrument instrument = allowed(actor, circular);
        Form form = Form.empty()
                .with("post", actor.role().label())
                .with("body", text("circular.reminder.body", instrument.name().dated()));
        return page(instrument, form);
    }

    /**
     * Signs and sends the letter. 422 for a field that is missing, a wrong password, a number that is taken, a second letter
     * within a day that was not said to be meant; 429 after too many wrong passwords.
     */
    @Asks(Act.ISSUE_CIRCULAR)
    @PostMapping("/desk/circulars/{circular}/reminders")
    Reply send(Actor actor, @PathVariable long circular, Form form) {
        Instrument instrument = allowed(actor, circular);
        Typed typed = new Typed(
                form.typed("number").map(Digits::latin),
                PersianText.tidyLine(form.required("post", text("circular.relay.post"), LINE)),
                PersianText.tidy(form.required("body", text("circular.reminder.text"), LONGEST)),
                form.required("password", text("circular.reminder.password"), LINE),
                form.has("again"),
                Digits.parse(form.value("last")).orElse(0L));
        return form.refused()
                ? page(instrument, form).refused()
                : reply(instrument, form, reminding.send(actor, instrument, typed));
    }

    private Reply reply(Instrument instrument, Form form, Sent sent) {
        return switch (sent) {
            case Sent.Done done ->
                Redirect.to("/desk/circulars/" + instrument.id() + "/reminders")
                        .saying(text("circular.reminder.done", done.organs()));
            case Sent.NobodyLate nobody -> page(instrument, form).refused();
            case Sent.Again again ->
                page(instrument, form.with("again", "").error("again", text("circular.reminder.again.missing")))
                        .refused();
            case Sent.Unconfirmed wrong ->
                page(instrument, form.error("password", wrong.why().words())).refused();
            case Sent.TooMany many ->
                page(instrument, form.error("password", many.why().words())).status(429);
            case Sent.Number number ->
                page(instrument, form.error("number", number.words())).refused();
        };
    }

    /** The letter with its list as PDF. */
    @Asks(Act.ISSUE_CIRCULAR)
    @GetMapping("/desk/circulars/{circular}/reminders/{reminder}")
    Export pdf(Actor actor, @PathVariable long circular, @PathVariable long reminder) {
        Instrument instrument = allowed(actor, circular);
        Reminder sent =
                sql.find(instrument.circular(), reminder).orElseThrow(() -> new NotFound("reminder " + reminder));
        return documents.export(
                letter.of(instrument, sent, sql.list(reminder)), text("circular.reminder.file", sent.id()) + ".pdf");
    }

    private Instrument allowed(Actor actor, long circular) {
        Instrument instrument = instruments.get(circular);
        instruments.requireIssuer(actor, Act.ISSUE_CIRCULAR, instrument);
        return instrument;
    }

    private Page page(Instrument instrument, Form form) {
        return Page.of(
                "circular/reminder/form",
                new ReminderPage(
                        instrument,
                        reminding.late(instrument),
                        sql.sent(instrument.circular()),
                        reminding.soon(instrument),
                        form));
    }
}
