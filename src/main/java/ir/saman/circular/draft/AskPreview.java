package ir.saman.circular.draft;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Draft;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whom an ask would bind today, and by when, before anything is kept. */
@Component
class AskPreview {

    private final CodeSql sql;
    private final Wording wording;
    private final JsonMapper json;
    private final Clock clock;

    AskPreview(CodeSql sql, Wording wording, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.wording = wording;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param sum how many, and by when: «۱٬۷۴۹ دستگاه، مهلت ۱۴۰۳/۱۲/۲۶»
     * @param nobody whether the rule matches nobody
     */
    record Shown(String sum, AskWords words, boolean nobody) {}

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
                many == 0);
    }

    /** The names it needs are read with those of the circular. */
    private static CircularText with(CircularText text, Ask ask) {
        Clause bare = ClauseForm.empty("", "ITEM", "");
        return Clauses.in(text, new ClauseTree(List.of(Clauses.put(bare, ask))));
    }
}
