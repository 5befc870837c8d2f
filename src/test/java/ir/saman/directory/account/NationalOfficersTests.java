package ir.saman.directory.account;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SamanTest
@Transactional
@Serves("A6")
class NationalOfficersTests {

    @Autowired
    private OfficersSql sql;

    @Autowired
    private NationalOfficers load;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient db;

    @Test
    void eachOfficerSitsInAnOrganOfHisOwnAndNoneTwice() {
        List<Long> opened = open(40);
        assertThat(opened).hasSize(40).doesNotHaveDuplicates();
        assertThat(db.sql("""
                select count(distinct m.organ_id) from directory.membership m join directory.organ o on o.id = m.organ_id
                where m.account_id = any (cast(:opened as bigint[]))
                  and (m.role = 'COUNTY_OFFICER') = (o.kind = 'COUNTY_GOVERNORATE')""")
                        .param("opened", opened.toArray(Long[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
        assertThat(open(40)).as("again").isEmpty();
    }

    @Test
    void whereSomebodyWorksNothingIsMadeUp() {
        db.sql("update secretariat.setting set key = key || ' of before' where key = :key")
                .param("key", DemoBanner.SETTING)
                .update();
        open(2);
        assertThat(load.refusal()).contains(Texts.text("directory.national.people"));
        settings.put(DemoBanner.SETTING, "true");
        assertThat(load.refusal()).isEmpty();
    }

    private List<Long> open(int officers) {
        return sql.officers(
                officers,
                Texts.pattern("directory.national.officer"),
                "{noop}unknown",
                Instant.parse("2026-11-23T08:00:00Z"),
                LocalDate.of(2020, 11, 23));
    }
}
