package ir.saman.circular.reminder;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.Document;
import ir.saman.secretariat.Document.Block;
import ir.saman.secretariat.Document.Column;
import ir.saman.secretariat.Document.Mark;
import ir.saman.secretariat.Signature;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A reminder as a letter on paper: its head, its words, the table of the late organs, the signature. */
@Component
class ReminderLetter {

    private final Signatures signatures;

    ReminderLetter(Signatures signatures) {
        this.signatures = signatures;
    }

    Document of(Instrument instrument, Reminder sent, List<Late> late) {
        String subject = text("circular.reminder.subject", instrument.name().shortly());
        List<Mark> marks = List.of(
                new Mark.Number(sent.number()),
                new Mark.OnDate(sent.on()),
                new Mark.Classification(text("circular.classification." + instrument.classification())),
                new Mark.Urgency(text("circular.urgency." + Reminding.URGENCY)));
        List<Block> blocks = List.of(
                new Document.Letterhead(List.of(sent.organ()), marks),
                new Document.Title(subject),
                new Document.Paragraph(sent.body()),
                table(late),
                new Document.Signed(sent.name(), sent.post(), sent.on(), digest(sent)));
        return new Document(subject, sent.number(), blocks);
    }

    private Optional<String> digest(Reminder sent) {
        return signatures.of(new Subject.One("reminder", sent.id())).stream()
                .findFirst()
                .map(Signature::digest);
    }

    private static Document.Table table(List<Late> late) {
        return new Document.Table(
                text("circular.reminder.table"),
                List.of(
                        new Column(text("circular.seen.organ"), 5, false),
                        new Column(text("circular.reminder.late"), 2, true),
                        new Column(text("circular.reminder.since"), 2, true)),
                late.stream()
                        .map(each -> List.of(each.name(), Digits.grouped(each.late()), each.day()))
                        .toList());
    }
}
