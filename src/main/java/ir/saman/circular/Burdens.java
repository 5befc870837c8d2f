package ir.saman.circular;

import ir.saman.circular.Binding.Basis;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.LifeSql.Place;
import ir.saman.duty.Arises;
import ir.saman.duty.BearerRule;
import ir.saman.duty.LayDuties;
import ir.saman.duty.LayDuties.Wave;
import ir.saman.secretariat.By;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What issuing a draft would lay (F6), worked out as laying itself does and written nowhere: what the hub is told comes from
 * {@link Binding} and, of an amendment, from {@link Amending}; its sets from {@code Duties.foreseen}; who bears them from the
 * one SQL function that lays them.
 */
@Component
public class Burdens {

    static final String SUM = """
            select count(*) as duties, count(distinct organ_id) as organs
            from duty.pub_foreseen(cast(:asks as jsonb), :today)""";

    private final Shelf shelf;
    private final Binding binding;
    private final Amending amending;
    private final JdbcClient db;
    private final JsonMapper json;

    Burdens(Shelf shelf, Binding binding, Amending amending, JdbcClient db, JsonMapper json) {
        this.shelf = shelf;
        this.binding = binding;
        this.amending = amending;
        this.db = db;
        this.json = json;
    }

    /**
     * An ask that would be laid: every ask of a new circular, of an amendment those that are new or changed.
     *
     * @param waves what is laid at once; none where it waits for an event
     */
    public record Fresh(String anchor, Ask ask, List<Wave> waves) {}

    /**
     * What a draft would lay.
     *
     * @param asks in the order of the text
     * @param unfit asks that cannot be laid as they are written: without acceptor or kind of evidence, or of holders of posts
     *     but not with their appointment
     * @param asked the asks for {@code duty.pub_foreseen}, each at its place in {@code asks}
     */
    public record Burden(List<Fresh> asks, List<Ask> unfit, String asked) {}

    /** How many duties on how many organs. */
    public record Sum(long duties, long organs) {}

    /** What {@code asked} says of one ask. */
    private record Line(BearerRule rule, String evidence, List<Wave> waves) {}

    /** What issuing the draft today would lay. */
    @Transactional(readOnly = true)
    public Burden of(Draft draft, By by) {
        CircularText text = draft.text();
        List<Ask> unfit = text.everyClause()
                .flatMap(clause -> clause.asks().stream())
                .filter(ask -> !fits(ask))
                .toList();
        Map<Place, Ask> asks = Amending.asks(text);
        List<Fresh> fresh = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        told(draft, by).forEach((place, told) -> {
            List<Wave> waves = binding.duties().foreseen(told);
            fresh.add(new Fresh(
                    place.anchor(), Optional.ofNullable(asks.get(place)).orElseThrow(), waves));
            lines.add(new Line(told.bearers(), told.evidence(), waves));
        });
        return new Burden(fresh, unfit, json.writeValueAsString(lines));
    }

    /** The sum of a burden: the duties that issuing today lays. */
    @Transactional(readOnly = true)
    public Sum sum(Burden burden) {
        return db.sql(SUM)
                .param("asks", burden.asked())
                .param("today", binding.today())
                .query(Sum.class)
                .single();
    }

    /** Whether the hub can be told of it. */
    static boolean fits(Ask ask) {
        boolean appointed = ask.arises()
                .filter(each -> each.kind() == Arises.Kind.APPOINTMENT)
                .isPresent();
        return !ask.acceptors().isEmpty()
                && !ask.evidence().isEmpty()
                && appointed == !ask.bearers().holdersOf().isEmpty();
    }

    private Map<Place, LayDuties> told(Draft draft, By by) {
        CircularText text = draft.text();
        Basis basis = binding.basis(text, by);
        return draft.amends().map(circular -> amended(circular, basis)).orElseGet(() -> {
            Map<Place, LayDuties> all = new LinkedHashMap<>();
            Amending.asks(text).forEach((place, ask) -> {
                if (fits(ask)) {
                    all.put(place, binding.asked(basis, 0, ask, text.date()));
                }
            });
            return all;
        });
    }

    private Map<Place, LayDuties> amended(CircularId circular, Basis after) {
        CircularText before = shelf.versions().newest(circular).orElseThrow();
        return amending.fresh(amending.amendment(circular, 0, binding.basis(before, after.by()), after));
    }
}
