package ir.saman.circular.first;

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
@Serves("A6")
class NationalCircularTests {

    @Autowired
    private NationalCircular load;

    @Autowired
    private JdbcClient db;

    @Test
    void theMadeUpCircularAsksSevenReportsOfEveryOrganEachQuarterAndIsPublishedOnce() {
        load.run(new PrintStream(new ByteArrayOutputStream()));
        String once = asked();
        assertThat(once).startsWith("7 sources, ");
        load.run(new PrintStream(new ByteArrayOutputStream()));
        assertThat(asked()).as("again").isEqualTo(once);
        assertThat(db.sql(ASKED + """
                select count(*) from directory.organ o
                where o.valid_to is null and o.kind = 'PROVINCIAL_UNIT' and 7 <> (
                  select count(distinct d.source_id) from duty.duty d join asked on asked.source_id = d.source_id
                  where d.organ_id = o.id)""").query(Integer.class).single())
                .as("units without all seven")
                .isZero();
    }

    private static final String ASKED = """
            with asked as (
              select s.id as source_id from circular.pub_circular c join circular.pub_clause k on k.circular_id = c.id
              join circular.pub_ask a on a.clause_id = k.id join duty.source s on s.kind = 'circular' and s.ref = a.id
              where c.number = 'LOAD-1')
            """;

    private String asked() {
        return db.sql(ASKED + """
                select count(distinct d.source_id) || ' sources, ' || count(*) || ' duties'
                from duty.duty d join asked on asked.source_id = d.source_id""").query(String.class).single();
    }
}
