package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SamanTest
@Transactional
class DemoTests {

    @Autowired
    private JdbcClient db;

    @Autowired
    private DemoDuties demo;

    @Test
    @Serves({"F3", "F4"})
    void theDemonstrationLeavesCountsThatAreTheRowsAndLoadingItAgainAddsNothing() {
        demo.run(new PrintStream(new ByteArrayOutputStream()));
        String once = states(ROWS);
        assertThat(states(COUNTED)).isEqualTo(once).contains("MET", "MET_LATE", "RETURNED", "SUBMITTED");
        assertThat(db.sql(NEGATIVE).query(Integer.class).single()).isZero();
        demo.run(new PrintStream(new ByteArrayOutputStream()));
        assertThat(states(ROWS)).isEqualTo(once);
    }

    private static final String COUNTED = """
            select string_agg(state || ' ' || n, ', ' order by state)
            from (select state, sum(n) as n from duty.pub_count('PROVINCE', 'OCCURRED', current_date) group by state) c""";
    private static final String ROWS = """
            select string_agg(state || ' ' || n, ', ' order by state)
            from (select state, count(*) as n from duty.duty group by state) c""";
    private static final String NEGATIVE = """
            select count(*) from generate_series(current_date - 190, current_date, interval '15 days') day
            cross join (values ('OCCURRED'), ('RECORDED')) axis (name)
            cross join lateral duty.pub_count('PROVINCE', axis.name, day::date) c where c.n < 0""";

    private String states(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}
