package ir.saman.directory.national;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SamanTest
@Transactional
@Serves("A6")
class NationalOrgansTests {

    @Autowired
    private NationalSql sql;

    @Autowired
    private JdbcClient db;

    @Test
    void theCountryIsFilledUpWithUnitsBelowTheUnitsOfTheirProvince() {
        int there = open();
        List<Long> made = sql.make(there + 30, List.of("{0} {1}", "{0} {1} 2"));
        sql.place(made);
        assertThat(made).hasSize(30);
        assertThat(open()).isEqualTo(there + 30);
        assertThat(db.sql("""
                select count(*) from directory.organ o join directory.organ u on u.id = o.parent_id
                where o.id = any (cast(:made as bigint[])) and o.kind = 'COUNTY_UNIT' and u.kind = 'PROVINCIAL_UNIT'
                  and o.province = u.province and o.county is not null and o.path <@ u.path
                  and o.agency_id = u.agency_id and o.ministry_id = u.ministry_id and o.name like u.name || ' %'""")
                        .param("made", made.toArray(Long[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
        assertThat(sql.make(there + 30, List.of("{0} {1}", "{0} {1} 2")))
                .as("again")
                .isEmpty();
    }

    private int open() {
        return db.sql("select count(*) from directory.organ where valid_to is null")
                .query(Integer.class)
                .single();
    }
}
