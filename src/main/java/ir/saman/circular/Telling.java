package ir.saman.circular;

import ir.saman.directory.Act;
import ir.saman.directory.Authority;
import ir.saman.directory.Role;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Notices;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the organs that bear a circular's duties what became of it: whoever answers duties there. */
@Component
class Telling {

    static final String BEARERS = """
            select distinct m.account_id from circular.clause l join circular.ask a on a.clause_id = l.id
            join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
            join duty.pub_duty d on d.source_id = s.id join directory.pub_seat m on m.organ_id = d.organ_id
            where l.circular_id = :circular and m.enabled and m.valid_from <= :today
              and (m.valid_to is null or m.valid_to > :today) and m.role = any (cast(:roles as text[]))""";

    private final JdbcClient db;
    private final Authority authority;
    private final Notices notices;
    private final Clock clock;

    Telling(JdbcClient db, Authority authority, Notices notices, Clock clock) {
        this.db = db;
        this.authority = authority;
        this.notices = notices;
        this.clock = clock;
    }

    void tell(CircularId circular, String words, String link) {
        String[] roles = Stream.of(Role.values())
                .filter(role -> !authority.grants(role, Act.ANSWER_DUTY).isEmpty())
                .map(Role::name)
                .toArray(String[]::new);
        List<Long> accounts = db.sql(BEARERS)
                .param("circular", circular.value())
                .param("today", Tehran.today(clock))
                .param("roles", roles)
                .query((row, number) -> row.getLong(1))
                .list();
        notices.tell(accounts, words, link);
    }
}
