package ir.saman.bench;

import ir.saman.SamanTest;
import ir.saman.board.Asked;
import ir.saman.board.Cut;
import ir.saman.board.Place;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.duty.Folding;
import ir.saman.kit.calendar.Tehran;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./saman bench asof}, at the full size: the national board on days of the third year back, by what occurred and as it was
 * then known, against today's. Through JDBC, one reader, the three taking turns.
 */
@SamanTest
class AsofBench {

    private static final int RUNS = 5;
    private static final int READINGS = 40;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Readings readings;

    @Test
    void threeYearsBackAgainstToday() throws InterruptedException, ExecutionException {
        Folding.fold(context);
        LocalDate today = LocalDate.now(Tehran.ZONE);
        Readers one = new Readers(1);
        Map<String, List<Double>> runs = new LinkedHashMap<>();
        for (int run = 0; run <= RUNS; run++) {
            Map<String, List<Double>> all = new LinkedHashMap<>();
            for (int each = 0; each < READINGS; each++) {
                LocalDate then = today.minusYears(3).minusDays(each * 9L);
                read(one, all, "today", question(today, false));
                read(one, all, "three years back", question(then, false));
                read(one, all, "three years back, as then known", question(then, true));
            }
            if (run > 0) { // the first warms up
                all.forEach((what, spent) ->
                        runs.computeIfAbsent(what, each -> new ArrayList<>()).add(Figures.p95(spent)));
            }
        }
        Figures figures = new Figures("asof")
                .about(
                        "duties",
                        db.sql("select count(*) from duty.duty")
                                .query(Long.class)
                                .single());
        double floor = Figures.median(runs.getOrDefault("today", List.of()));
        runs.forEach((what, each) -> figures.figure(what + ", p95", Figures.median(each), "ms"));
        runs.forEach((what, each) -> {
            if (!what.equals("today")) {
                figures.atMost(what + " against today", Figures.median(each) / floor, "ratio", 5);
            }
        });
        figures.write();
    }

    private void read(Readers one, Map<String, List<Double>> all, String what, Question question)
            throws InterruptedException, ExecutionException {
        all.computeIfAbsent(what, each -> new ArrayList<>()).addAll(one.each(1, number -> readings.read(question)));
    }

    private Question question(LocalDate asOf, boolean known) {
        List<Long> sources = readings.asked().stream().map(Asked::source).toList();
        return new Question(Cut.PROVINCE, new Place.Country(), sources, Optional.empty(), asOf, known);
    }
}
