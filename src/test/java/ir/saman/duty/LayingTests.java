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

    @Autowired
    private JdbcClient db;

    @Autowired
    private Duties duties;

    @Test
    @Serves("F1")
    void everyOrganOfTheCountryBearsTheDutiesItsCircularsLay() {
        db.sql(
                        "select state, force, count(*) as n, count(distinct organ_id) organs from duty.duty d join duty.source s on s.id = d.source_id group by 1, 2")
                .query()
                .listOfRows()
                .forEach(System.out::println);
        db.sql("select state, sum(n) as n from duty.pub_count('PROVINCE', 'OCCURRED', current_date) group by 1")
                .query()
                .listOfRows()
                .forEach(System.out::println);
        db.sql(
                        "select o.name, s.action, a.organ_id, x.name as acceptor from duty.duty d join duty.source s on s.id=d.source_id join directory.organ o on o.id=d.organ_id join duty.acceptor a on a.duty_id=d.id join directory.organ x on x.id=a.organ_id where o.province='20' and o.kind in ('GOVERNORATE','MANAGEMENT_ORGANISATION') or o.code='N029'")
                .query()
                .listOfRows()
                .forEach(System.out::println);
    }

    @Test
    @Serves("F1")
    void layingAheadAgainLaysNothingTwice() {
        assertThat(duties.layAhead(By.SYSTEM)).isZero();
    }
}
