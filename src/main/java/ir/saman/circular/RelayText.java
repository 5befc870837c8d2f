package ir.saman.circular;

import ir.saman.circular.CircularText.Addressees;
import ir.saman.circular.CircularText.Attachment;
import ir.saman.circular.CircularText.Copy;
import ir.saman.circular.CircularText.Signatory;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A relay (ابلاغ به واحدهای تابع): a letter by which an organ passes a circular on to its own organs (D1). It lays nothing by
 * itself: whom the circular binds is bound by the circular.
 *
 * @param by code of the relaying organ
 * @param number its own number; empty where it cannot be read
 * @param instructions what it adds to single clauses; it never takes anything from them
 */
public record RelayText(
        String by,
        String number,
        Optional<LocalDate> date,
        Signatory signatory,
        String text,
        Addressees addressees,
        String note,
        List<Attachment> attachments,
        List<Copy> copies,
        List<Uncertain> uncertain,
        List<Instruction> instructions) {

    public RelayText {
        instructions = Optional.ofNullable(instructions).map(List::copyOf).orElse(List.of());
    }

    /**
     * The same with one of its uncertain parts settled.
     *
     * @param value what it is; a day in the Persian calendar. Of a part that is neither number, date nor signatory it says
     *     nothing: such a part stands as it is
     */
    public RelayText settled(String field, String value) {
        return new RelayText(
                by,
                field.equals("number") ? value : number,
                field.equals("date") ? PersianDate.parse(value).map(PersianDate::date) : date,
                new Signatory(
                        field.equals("signatory.name") ? value : signatory.name(),
                        field.equals("signatory.post") ? value : signatory.post()),
                text,
                addressees,
                note,
                attachments,
                copies,
                uncertain.stream().filter(each -> !each.field().equals(field)).toList(),
                instructions);
    }

    /**
     * What a relay adds to one clause for its own organs.
     *
     * @param anchor of the clause
     * @param day its own earlier day; never later than the clause's
     */
    public record Instruction(String anchor, String text, Optional<LocalDate> day) {}
}
