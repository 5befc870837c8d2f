package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.secretariat.By;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamanTest
class LayingTests {

    private static final String BEARERS = """
            select count(distinct d.organ_id) from duty.duty d
            join directory.organ o on o.id = d.organ_id join circular.ask a on true
            join duty.source s on s.id = d.source_id and s.ref = a.id join circular.clause c on c.id = a.clause_id
            join circular.circular l on l.id = c.circular_id
            where l.number = '107030' and c.anchor = 'para_2' and o.code_system = 'SAMAN' and o.code ~ '^[NPC][0-9]'""";
    private static final String WITHOUT_ACCEPTOR = """
            select count(*) from duty.duty d where not exists (select from duty.acceptor a where a.duty_id = d.id)
              and exists (select from duty.source s where s.id = d.source_id and s.kind = 'circular')
              and d.state in ('OPEN', 'BEFORE')""";
    private static final String OWN_ACCEPTOR = """
            select count(*) from duty.duty d join duty.acceptor a on a.duty_id = d.id and a.organ_id = d.organ_id
            join duty.source s on s.id = d.source_id and s.kind = 'circular'
            join circular.ask k on k.id = s.ref""";

    @Autowired
    private JdbcClient db;

    @Autowired
    private Duties duties;

    @Test
    @Serves("F1")
    void everyOrganOfTheCountryBearsTheDutiesItsCircularsLay() {
        assertThat(db.sql(BEARERS).query(Long.class).single())
                .as("151 national organs, 31 provinces with 36 each, 482 counties")
                .isEqualTo(151 + 31 * 36 + 482);
        assertThat(db.sql(WITHOUT_ACCEPTOR).query(Long.class).single()).isZero();
        assertThat(db.sql(OWN_ACCEPTOR).query(Long.class).single())
                .as("nobody accepts his own answer")
                .isZero();
    }

    @Test
    @Serves("F1")
    void layingAheadAgainLaysNothingTwice() {
        assertThat(duties.layAhead(By.SYSTEM)).isZero();
    }
}
