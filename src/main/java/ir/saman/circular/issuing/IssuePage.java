package ir.saman.circular.issuing;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Burdens.Sum;
import ir.saman.circular.Draft;
import ir.saman.circular.Draft.State;
import ir.saman.circular.Issuing.Became;
import ir.saman.circular.Issuing.EndingAsk;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way of a draft from its review to its issue: number and date, signature, issue.
 *
 * @param ending the asks that end when it is issued
 * @param open how many duties of each are open
 * @param replaces the names of the circulars it puts out of force
 */
record IssuePage(
        Draft draft, Reading reading, List<EndingAsk> ending, Map<Long, Long> open, List<String> replaces, Form form) {

    /**
     * What is read around the draft.
     *
     * @param writes whether the reader may write it, and so is led to where it is written
     * @param comments how many of its review are open
     * @param sum what its issue would lay today; absent where nothing is left to issue
     * @param remarks what its author may have overlooked
     */
    record Reading(
            boolean writes,
            boolean numbered,
            long comments,
            Optional<Sum> sum,
            List<String> remarks,
            LetterNames.Named named) {}

    static final String NUMBER = "number";
    static final String DATE = "date";
    static final String PASSWORD = "password";
    static final String NOTE = "note";
    static final String REVISION = "revision";
    static final String CONFIRMED = "confirmed";
    static final String REASON = "reason";

    static String path(long draft) {
        return "/desk/drafts/" + draft + "/issue";
    }

    String path(String step) {
        return "/desk/drafts/" + draft.id() + "/" + step;
    }

    List<Link> trail() {
        return draft.trail(reading.writes(), text("circular.issue.title"));
    }

    /** What the window is called: every draft comes to its issue. */
    String window() {
        return text(
                "circular.draft.window",
                text("circular.issue.title"),
                draft.text().subject());
    }

    /** The steps to its issue, and how far it is; none for what was given up. */
    List<Step> steps() {
        return draft.state() == State.DROPPED ? List.of() : Way.of(this).steps();
    }

    boolean numbering() {
        return draft.state() == State.IN_REVIEW && reading.comments() == 0 && !reading.numbered();
    }

    boolean signing() {
        return draft.state() == State.IN_REVIEW && reading.comments() == 0 && reading.numbered();
    }

    boolean issuing() {
        return draft.state() == State.SIGNED;
    }

    boolean amends() {
        return draft.amends().isPresent();
    }

    /** Where it stands, as far as its steps do not say so; empty while it is the head's turn. */
    String stands() {
        if (numbering() || signing() || issuing()) {
            return "";
        }
        return draft.state() == State.IN_REVIEW
                ? text("circular.issue.comments", reading.comments())
                : text("circular.issue.stands", draft.state().label());
    }

    String numberAndDate() {
        return text(
                "circular.issue.number-and-date",
                Digits.persian(draft.text().number()),
                PersianDate.of(draft.text().date()).format());
    }

    Field number() {
        return Field.of(form, NUMBER, text("circular.issue.number")).hint(text("circular.issue.number.hint"));
    }

    Field date() {
        return Field.of(form, DATE, text("circular.issue.date")).must();
    }

    Field password() {
        return Field.of(form, PASSWORD, text("circular.issue.password"))
                .hint(text("circular.issue.password.hint"))
                .must();
    }

    Field note() {
        return Field.of(form, NOTE, text("circular.issue.note")).must();
    }

    /** Whether the head may give it back to its authors. */
    boolean returnable() {
        return draft.state() != State.WRITING && draft.state().leadsTo(State.WRITING);
    }

    Field reason() {
        return Field.of(form, REASON, text("circular.issue.return.reason"))
                .hint(text("circular.issue.return.hint"))
                .must();
    }

    /** What its issue would lay, in words; empty where nothing is. */
    String burden() {
        return reading.sum()
                .filter(sum -> sum.duties() > 0)
                .map(sum -> text("circular.issue.burden", sum.duties(), sum.organs()))
                .orElse("");
    }

    /** What follows from giving it back, and the question. */
    Confirm confirmReturn() {
        List<String> consequences = new ArrayList<>();
        consequences.add(text("circular.issue.return.opens"));
        if (draft.state() == State.SIGNED) {
            consequences.add(text("circular.issue.return.signature"));
        }
        consequences.add(text("circular.issue.return.told", form.value(REASON)));
        return new Confirm(
                text("circular.issue.return.ask", draft.text().subject()),
                consequences,
                path("issue/return"),
                text("circular.issue.return"),
                path("issue"),
                List.of(
                        new Option(REVISION, Integer.toString(draft.revision())),
                        new Option(REASON, form.value(REASON)),
                        new Option(CONFIRMED, "on")));
    }

    Field fate(EndingAsk ask) {
        return Fates.field(ask, form, open.getOrDefault(ask.id(), 0L));
    }

    Field rest(EndingAsk ask) {
        return Fates.restField(ask, form);
    }

    static List<Option> rests() {
        return Fates.rests();
    }

    List<Option> fates() {
        return Fates.options(draft.text());
    }

    /** The same, with why it may not be issued. */
    IssuePage refused(String why) {
        form.error(NOTE, why);
        return this;
    }

    /** What follows, and the question; {@code became} says what would become of the duties of each ask that ends. */
    Confirm confirm(Map<Long, Became> became) {
        List<Option> hidden = new ArrayList<>();
        hidden.add(new Option(REVISION, Integer.toString(draft.revision())));
        hidden.add(new Option(NOTE, form.value(NOTE)));
        ending.forEach(ask -> hidden.add(new Option(Fates.name(ask), form.value(Fates.name(ask)))));
        ending.forEach(ask -> hidden.add(new Option(Fates.rest(ask), form.value(Fates.rest(ask)))));
        hidden.add(new Option(CONFIRMED, "on"));
        List<String> consequences = new ArrayList<>();
        consequences.add(numberAndDate());
        consequences.addAll(laid());
        replaces.forEach(each -> consequences.add(text("circular.issue.replaces", each)));
        consequences.add(text("circular.issue.final"));
        ending.forEach(ask -> consequences.add(ends(ask, became.getOrDefault(ask.id(), new Became(0, 0, 0)))));
        return new Confirm(
                text("circular.issue.confirm", draft.text().subject()),
                consequences,
                path("issue"),
                text("circular.issue.do"),
                path("issue"),
                hidden);
    }

    /** What is laid, if anything is. */
    private List<String> laid() {
        return reading.sum()
                .map(sum -> sum.duties() > 0
                        ? List.of(burden(), text("circular.issue.lays"))
                        : List.of(text("circular.issue.lays-none")))
                .orElse(List.of());
    }

    /** What becomes of the duties of an ask; of what none becomes, nothing is said. */
    private String ends(EndingAsk ask, Became became) {
        String parts = Stream.of(
                        part("moved", became.moved()), part("kept", became.kept()), part("ended", became.ended()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(text("circular.comma")));
        return parts.isEmpty()
                ? text("circular.issue.ends.none", ask.label(), ask.action())
                : text("circular.issue.ends", ask.label(), ask.action(), chosen(form.value(Fates.name(ask))), parts);
    }

    private static Optional<String> part(String what, long duties) {
        return Optional.of(duties).filter(each -> each > 0).map(each -> text("circular.issue.ends." + what, each));
    }

    private String chosen(String value) {
        return fates().stream()
                .filter(option -> option.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(text("circular.issue.fate.keep"));
    }
}
