package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Copy;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who receives a copy of a letter, and what for, row by row. */
@Component
class CopyForm {

    private static final int MOST = 60;

    private final Codes codes;

    CopyForm(Codes codes) {
        this.codes = codes;
    }

    /** One of them as it is drawn. */
    record Row(int number, Field recipient, Field purpose, Pick organ) {

        /** Which of Saman's organs it is, if one is chosen. */
        String organTitle() {
            return organ.options().stream()
                    .filter(each -> organ.field().chose(each.value()))
                    .findFirst()
                    .map(each -> text("circular.draft.copy.organ", each.text()))
                    .orElse(text("circular.draft.copy.none"));
        }

        /** Whether its organ is wrong, or being searched for. */
        boolean open() {
            return organ.field().error().isPresent() || !organ.query().isBlank();
        }
    }

    List<Row> drawn(Form form) {
        return ChainForm.rows(MOST, row -> filled(form, row)).stream()
                .map(row -> new Row(
                        row,
                        Typed.field(form, name(row, "recipient")),
                        Typed.field(form, name(row, "purpose")),
                        codes.pickOrgan(form, name(row, "copyOrgan"))))
                .toList();
    }

    void fill(Form form, List<Copy> copies) {
        for (int row = 0; row < copies.size(); row++) {
            Copy copy = copies.get(row);
            form.with(name(row, "recipient"), copy.recipient())
                    .with(name(row, "purpose"), copy.purpose())
                    .with(name(row, "copyOrgan"), copy.organ());
        }
    }

    /** The copies; an organ that is chosen alone is named by its name, and a name that is exactly an organ's is that organ. */
    List<Copy> read(Form form, List<Copy> before) {
        List<Copy> copies = new ArrayList<>();
        for (int row = 0; row < MOST; row++) {
            if (filled(form, row)) {
                String recipient = Typed.line(form, name(row, "recipient"));
                String organ = codes.organ(form, name(row, "copyOrgan"))
                        .or(() -> codes.organ(recipient).filter(each -> !had(before, recipient)))
                        .orElse("");
                if (recipient.isEmpty() && organ.isEmpty()) {
                    form.error(name(row, "recipient"), text("kit.form.missing", Typed.label("recipient")));
                }
                String named = recipient.isEmpty() ? codes.name(organ) : recipient;
                copies.add(new Copy(named, organ, Typed.line(form, name(row, "purpose"))));
            }
        }
        return copies;
    }

    private static boolean had(List<Copy> before, String recipient) {
        return before.stream().anyMatch(each -> each.recipient().equals(recipient));
    }

    private static boolean filled(Form form, int row) {
        return Stream.of("recipient", "purpose", "copyOrgan", "copyOrgan.q")
                .anyMatch(part -> form.has(name(row, part)));
    }

    private static String name(int row, String part) {
        return "copy." + row + "." + part;
    }
}
