package ir.saman.circular.mine;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import ir.saman.directory.OrganId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything that is in force for one organ: what is asked of it, what is forbidden, what it may do. */
@Component
class InForce {

    private final MineSql sql;

    InForce(MineSql sql) {
        this.sql = sql;
    }

    /** The newest circular first, each in the order of its letter. */
    @Transactional(readOnly = true)
    public List<Line> of(OrganId organ, LocalDate today) {
        List<Line> all = new ArrayList<>(sql.asked(organ, today));
        all.addAll(sql.waiting(organ, today));
        all.addAll(sql.openings(organ, circulars(all), today));
        Map<String, Long> places = sql.places(circulars(all));
        all.sort(comparing((Line line) -> line.of().name().date(), reverseOrder())
                .thenComparing(line -> line.of().circular(), reverseOrder())
                .thenComparing(line -> places.getOrDefault(line.of().place(), 0L)));
        return all;
    }

    private static Collection<Long> circulars(List<Line> lines) {
        return lines.stream().map(line -> line.of().circular()).distinct().toList();
    }
}
