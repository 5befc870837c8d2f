package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Issuing.More;
import ir.saman.circular.life.AskSql.Foreseen;
import ir.saman.duty.BearerRule;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads an extension out of a form; what is wrong stands beside its field. */
@Component
class ExtendForm {

    private final AskSql sql;
    private final Whom whom;
    private final JsonMapper json;
    private final Clock clock;

    ExtendForm(AskSql sql, Whom whom, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.whom = whom;
        this.json = json;
        this.clock = clock;
    }

    /** The extension; absent where something is wrong, or it would extend nothing. */
    Optional<Extension> read(Form form, List<AskLine> lines) {
        List<AskLine> asks = asks(form, lines);
        Optional<LocalDate> until = until(form, asks);
        Optional<BearerRule> rule = whom.read(form);
        String reason = PersianText.tidy(
                form.required(ExtendPage.REASON, text("circular.extend.reason"), WithdrawPage.LONGEST));
        rule.map(json::writeValueAsString)
                .filter(each -> !form.refused() && sql.meant(each, Tehran.today(clock)) == 0)
                .ifPresent(nobody -> form.error(Whom.WHOM, text("circular.extend.whom.nobody")));
        return until.filter(day -> !form.refused())
                .map(day -> new More(asks.stream().map(AskLine::id).toList(), rule, day, reason))
                .map(more -> new Extension(more, foreseen(more)))
                .filter(extension -> gives(form, extension.foreseen()));
    }

    /** Those chosen; a number that is none of the circular's is refused, as is none at all. */
    private static List<AskLine> asks(Form form, List<AskLine> lines) {
        List<String> typed = form.values(ExtendPage.ASKS);
        List<AskLine> chosen = lines.stream()
                .filter(line -> typed.contains(Long.toString(line.id())))
                .toList();
        if (chosen.isEmpty() || chosen.size() != typed.stream().distinct().count()) {
            form.error(ExtendPage.ASKS, text("circular.extend.asks.missing"));
        }
        return chosen;
    }

    /** A day to come, after the first deadline of each ask that was chosen. */
    private Optional<LocalDate> until(Form form, List<AskLine> asks) {
        String label = text("circular.extend.until");
        Optional<LocalDate> until = form.date(ExtendPage.UNTIL, label).map(PersianDate::date);
        if (!form.has(ExtendPage.UNTIL)) {
            form.error(ExtendPage.UNTIL, text("kit.form.missing", label));
        }
        until.filter(day -> !day.isAfter(Tehran.today(clock)))
                .ifPresent(day -> form.error(ExtendPage.UNTIL, text("circular.extend.past")));
        until.flatMap(day -> asks.stream()
                        .filter(ask ->
                                ask.firstDue().filter(due -> !day.isAfter(due)).isPresent())
                        .findFirst())
                .ifPresent(ask -> form.error(ExtendPage.UNTIL, text("circular.extend.early", ask.title(), ask.due())));
        return until;
    }

    private Foreseen foreseen(More more) {
        return sql.foreseen(more.asks(), more.whom().map(json::writeValueAsString), more.until(), Tehran.today(clock));
    }

    private static boolean gives(Form form, Foreseen foreseen) {
        if (foreseen.extended() == 0) {
            String why = foreseen.later() > 0 ? "circular.extend.later" : "circular.extend.nothing";
            form.error(foreseen.later() > 0 ? ExtendPage.UNTIL : Whom.WHOM, text(why));
        }
        return foreseen.extended() > 0;
    }
}
