package ir.saman.circular.draft;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Draft;
import ir.saman.circular.Versions;
import ir.saman.circular.Wording;
import ir.saman.circular.Wording.AskWords;
import ir.saman.circular.Wording.Words;
import ir.saman.duty.Deadline;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whom an ask would bind today, and by when, before anything is kept. */
@Component
class AskPreview {

    private final CodeSql sql;
    private final Wording wording;
    private final Versions versions;
    private final JsonMapper json;
    private final Clock clock;

    AskPreview(CodeSql sql, Wording wording, Versions versions, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.wording = wording;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param sum how many, and by when: «۱٬۷۴۹ دستگاه، مهلت ۱۴۰۳/۱۲/۲۶»
     * @param anew how the deadline follows for whoever bears it only by this amendment; empty where it is everyone's
     * @param nobody whether the rule matches nobody
     */
    record Shown(String sum, AskWords words, String anew, boolean nobody) {}

    /** Of an ask of that clause of the draft, in which it need not stand yet. */
    Shown of(Draft draft, Clause clause, Ask ask) {
        LocalDate today = Tehran.today(clock);
        String rule = json.writeValueAsString(ask.bearers());
        String kind = ask.bearers().holdersOf();
        long many = kind.isEmpty() ? sql.bearers(rule, today) : sql.holders(rule, kind, today);
        Words all = wording.of(draft, with(draft.text(), ask));
        AskWords words = all.of(clause, ask);
        String deadline = Deadline.forAll(ask.deadline(), all.countedFrom(clause, ask), today)
                .flatMap(Deadline::on)
                .map(day -> Texts.text(
                        "circular.draft.preview.by", PersianDate.of(day).format()))
                .orElse(words.deadline());
        return new Shown(
                Texts.text("circular.draft.preview.sum." + (kind.isEmpty() ? "organs" : "persons"), many, deadline),
                words,
                anew(draft, clause, ask, all.countedFrom(clause, ask)),
                many == 0);
    }

    /** Who bears it already counts on from the letter, everybody else from the amendment's day. */
    private String anew(Draft draft, Clause clause, Ask ask, LocalDate counted) {
        LocalDate today = Tehran.today(clock);
        boolean widened = draft.amends().flatMap(versions::newest).stream()
                .flatMap(CircularText::everyClause)
                .filter(before -> before.anchor().equals(clause.anchor()))
                .flatMap(before -> Clauses.ask(before, ask.key()).stream())
                .anyMatch(before -> !before.bearers().equals(ask.bearers()));
        Optional<Deadline> fresh = Deadline.forAll(ask.deadline(), today, today);
        return fresh.filter(deadline -> widened
                        && !deadline.on()
                                .equals(Deadline.forAll(ask.deadline(), counted, today)
                                        .flatMap(Deadline::on)))
                .map(deadline -> Texts.text("circular.draft.preview.anew", deadline.derivation()))
                .orElse("");
    }

    /** The names it needs are read with those of the circular. */
    private static CircularText with(CircularText text, Ask ask) {
        Clause bare = ClauseForm.empty("", "ITEM", "");
        return Clauses.in(text, new ClauseTree(List.of(Clauses.put(bare, ask))));
    }
}
