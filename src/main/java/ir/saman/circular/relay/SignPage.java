package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.joining;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.RelayText.Instruction;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import java.util.List;
import java.util.stream.Stream;

/** The letter of a relay as it will stand, before it is signed with the own password. */
record SignPage(RelayPage page, Typed typed) {

    static final String PASSWORD = "password";

    Form form() {
        return page.form();
    }

    Field password() {
        return Field.of(form(), PASSWORD, text("circular.issue.password"))
                .hint(text("circular.relay.password.hint"))
                .must();
    }

    List<String> consequences() {
        return List.of(
                text("circular.relay.reaches", typed.reached().size()),
                typed.instructions().isEmpty()
                        ? text("circular.relay.adds.none")
                        : text("circular.relay.adds", typed.instructions().size()),
                text("circular.relay.final"));
    }

    /** Number and date as it will bear them. */
    String letter() {
        String number = typed.number().map(Digits::persian).orElseGet(() -> text("circular.relay.number.next"));
        return text("circular.name.dated", number, PersianDate.of(typed.on()).format());
    }

    String signatory() {
        return text("circular.page.signatory", typed.name(), typed.post());
    }

    /** What it adds to a clause, in a line. */
    String words(Instruction each) {
        String label = page.given().clauses().stream()
                .filter(clause -> clause.anchor().equals(each.anchor()))
                .map(Clause::label)
                .findFirst()
                .orElse(each.anchor());
        String said = Stream.concat(
                        Stream.of(each.text()).filter(words -> !words.isEmpty()),
                        each.day().stream()
                                .map(on -> text(
                                        "circular.relay.own-day",
                                        PersianDate.of(on).format())))
                .collect(joining(text("circular.comma")));
        return text("circular.relay.sign.adds", label, said);
    }
}
