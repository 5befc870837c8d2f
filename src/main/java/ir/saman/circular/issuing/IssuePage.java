package ir.saman.circular.issuing;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Draft;
import ir.saman.circular.Draft.State;
import ir.saman.circular.Issuing.EndingAsk;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The way of a draft from its review to its issue: number and date, signature, issue.
 *
 * @param digest of the exact text
 * @param ending the asks that end when it is issued
 * @param open how many duties of each are open
 * @param replaces the names of the circulars it puts out of force
 */
record IssuePage(
        Draft draft,
        boolean numbered,
        long comments,
        String digest,
        List<EndingAsk> ending,
        Map<Long, Long> open,
        List<String> replaces,
        Form form) {

    static final String NUMBER = "number";
    static final String DATE = "date";
    static final String PASSWORD = "password";
    static final String NOTE = "note";
    static final String REVISION = "revision";
    static final String CONFIRMED = "confirmed";

    static String path(long draft) {
        return "/desk/drafts/" + draft + "/issue";
    }

    String path(String step) {
        return "/desk/drafts/" + draft.id() + "/" + step;
    }

    List<Link> trail() {
        return List.of(Link.here(draft.text().subject()));
    }

    boolean numbering() {
        return draft.state() == State.IN_REVIEW && comments == 0 && !numbered;
    }

    boolean signing() {
        return draft.state() == State.IN_REVIEW && comments == 0 && numbered;
    }

    boolean issuing() {
        return draft.state() == State.SIGNED;
    }

    boolean amends() {
        return draft.amends().isPresent();
    }

    /** Where it stands, and what comes next. */
    String stands() {
        return comments > 0 && draft.state() == State.IN_REVIEW
                ? text("circular.issue.comments", comments)
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

    List<Clause> clauses() {
        return draft.text().everyClause().toList();
    }

    static String force(Clause clause) {
        return text("circular.force." + clause.force());
    }

    Field fate(EndingAsk ask) {
        return Fates.field(ask, form, open.getOrDefault(ask.id(), 0L));
    }

    List<Option> fates() {
        return Fates.options(draft.text());
    }

    /** What follows, and the question. */
    Confirm confirm() {
        List<Option> hidden = new ArrayList<>();
        hidden.add(new Option(REVISION, Integer.toString(draft.revision())));
        hidden.add(new Option(NOTE, form.value(NOTE)));
        ending.forEach(ask -> hidden.add(new Option(Fates.name(ask), form.value(Fates.name(ask)))));
        hidden.add(new Option(CONFIRMED, "on"));
        List<String> consequences = new ArrayList<>();
        consequences.add(numberAndDate());
        replaces.forEach(each -> consequences.add(text("circular.issue.replaces", each)));
        consequences.add(text("circular.issue.lays"));
        consequences.add(text("circular.issue.final"));
        ending.forEach(ask -> consequences.add(text(
                "circular.issue.ends",
                ask.label(),
                ask.action(),
                open.getOrDefault(ask.id(), 0L),
                chosen(form.value(Fates.name(ask))))));
        return new Confirm(
                text("circular.issue.confirm", draft.text().subject()),
                consequences,
                path("issue"),
                text("circular.issue.do"),
                path("issue"),
                hidden);
    }

    private String chosen(String value) {
        return fates().stream()
                .filter(option -> option.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(text("circular.issue.fate.keep"));
    }
}
