package ir.saman.circular.export;

import ir.saman.circular.CircularId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of where a circular stands, for its files: the document itself does not know. */
@Component
class FileSql {

    static final String ENDED = """
            select state, ended_on, end_note from circular.circular where id = :circular and state <> 'IN_FORCE'""";

    /**
     * Of each ask whose open duties of today's period are all due on one day: that day, extensions and all. Of a circular that
     * has ended, those that were closed with it too: they are called off.
     */
    static final String DUE = """
            select l.anchor, a.key, min(d.due_on) as due_on
            from circular.circular c join circular.clause l on l.circular_id = c.id
            join circular.ask a on a.clause_id = l.id and a.ceased_with is null
            join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
            join duty.pub_duty d on d.source_id = s.id
             and (d.state in ('OPEN', 'RETURNED', 'SUBMITTED') or d.state = 'ENDED' and c.state <> 'IN_FORCE')
             and d.period_from <= :today and (d.period_to is null or d.period_to >= :today)
            where c.id = :circular
            group by l.anchor, a.key
            having min(d.due_on) = max(d.due_on) and count(*) = count(d.due_on)""";

    private final JdbcClient db;

    FileSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Ended> ended(CircularId circular) {
        return db.sql(ENDED)
                .param("circular", circular.value())
                .query((row, number) -> new Ended(
                        row.getString("state"), row.getObject("ended_on", LocalDate.class), row.getString("end_note")))
                .optional();
    }

    List<Due> due(CircularId circular, LocalDate today) {
        return db.sql(DUE)
                .param("circular", circular.value())
                .param("today", today)
                .query((row, number) -> new Due(
                        row.getString("anchor"), row.getString("key"), row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
