package ir.saman.duty.answer;

import ir.saman.duty.card.DutyCards.Card;
import ir.saman.kit.calendar.HalfYear;
import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.text.Digits;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the same bearer answered for the period before. */
@Component
class Earlier {

    private final BesideSql sql;
    private final JsonMapper json;

    Earlier(BesideSql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    BesideSql beside() {
        return sql;
    }

    /** The figures of the period before, by code; none for what is asked once. */
    Map<String, BigDecimal> figures(Card card) {
        Map<String, BigDecimal> figures = new HashMap<>();
        before(card.period())
                .flatMap(period -> sql.figuresOf(card.id(), period))
                .ifPresent(kept -> json.readTree(kept)
                        .properties()
                        .forEach(figure -> Digits.parseDecimal(figure.getValue().asString())
                                .ifPresent(number -> figures.put(figure.getKey(), number))));
        return figures;
    }

    /** How long a period is, as the messages about the one before name it; none for what is asked once. */
    static Optional<String> length(String period) {
        return Quarter.ofCode(period)
                .map(quarter -> "quarter")
                .or(() -> HalfYear.ofCode(period).map(half -> "half"))
                .or(() -> PersianMonth.ofCode(period).map(month -> "month"))
                .or(() -> year(period).map(year -> "year"));
    }

    private static Optional<String> before(String period) {
        return Quarter.ofCode(period)
                .map(quarter -> quarter.previous().code())
                .or(() -> HalfYear.ofCode(period).map(half -> half.previous().code()))
                .or(() -> PersianMonth.ofCode(period)
                        .map(month -> month.previous().code()))
                .or(() -> year(period).map(year -> String.valueOf(year - 1)));
    }

    private static Optional<Integer> year(String period) {
        return period.matches("\\d{4}") ? Optional.of(Integer.valueOf(period)) : Optional.empty();
    }
}
