package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.relay.RelayForm.Given;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form by which a circular is relayed. */
record RelayPage(Instrument instrument, Given given, Form form) {

    static final String CONFIRMED = "confirmed";
    private static final List<String> PARTS =
            List.of("number", "on", "name", "post", "text", "addressees", "organs", "copies", "attachments");

    String title() {
        return text("circular.relay.do", instrument.name().shortly());
    }

    String path() {
        return path(instrument);
    }

    static String path(Instrument instrument) {
        return "/desk/circulars/" + instrument.id() + "/relay";
    }

    List<Link> trail() {
        return List.of(Link.to(instrument.name().shortly(), instrument.name().path()), Link.here(title()));
    }

    String reach() {
        return text("circular.relay.reach", given.bound().size());
    }

    Field number() {
        return Field.of(form, "number", text("circular.fact.number")).hint(text("circular.relay.number.hint"));
    }

    Field on() {
        return Field.of(form, "on", text("circular.relay.on")).must();
    }

    Field name() {
        return Field.of(form, "name", text("circular.relay.name")).must();
    }

    Field post() {
        return Field.of(form, "post", text("circular.relay.post")).must();
    }

    Field words() {
        return Field.of(form, "text", text("circular.relay.text")).must();
    }

    Field addressees() {
        return Field.of(form, "addressees", text("circular.fact.addressees")).must();
    }

    Field organs() {
        return Field.of(form, "organs", text("circular.relay.organs")).hint(text("circular.relay.organs.hint"));
    }

    Field copies() {
        return Field.of(form, "copies", text("circular.fact.copies")).hint(text("circular.relay.line-each"));
    }

    Field attachments() {
        return Field.of(form, "attachments", text("circular.fact.attachments")).hint(text("circular.relay.line-each"));
    }

    Field add(Clause clause) {
        return Field.of(form, RelayForm.wordsOf(clause), text("circular.relay.add", clause.label()));
    }

    Field day(Clause clause) {
        Field day = Field.of(form, RelayForm.dayOf(clause), text("circular.relay.day", clause.label()));
        return Optional.ofNullable(given.due().get(clause.anchor()))
                .map(due -> day.hint(
                        text("circular.relay.day.hint", PersianDate.of(due).format())))
                .orElse(day);
    }

    /** Whether something was typed for a clause, so that its part of the form stands open. */
    boolean typed(Clause clause) {
        return form.has(RelayForm.wordsOf(clause)) || form.has(RelayForm.dayOf(clause));
    }

    /** What was typed, to be sent along. */
    List<Option> hidden() {
        Stream<String> added =
                given.clauses().stream().flatMap(each -> Stream.of(RelayForm.wordsOf(each), RelayForm.dayOf(each)));
        return Stream.concat(
                        Stream.concat(PARTS.stream(), added)
                                .filter(form::has)
                                .map(part -> new Option(part, form.value(part))),
                        Stream.of(new Option(CONFIRMED, "on")))
                .toList();
    }
}
