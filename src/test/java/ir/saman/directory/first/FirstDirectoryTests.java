package ir.saman.directory.first;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The country after the first start. */
@SamanTest
class FirstDirectoryTests {

    private static final String LOADED = "from directory.organ where provenance like '%valid-from unknown%'";

    @Autowired
    JdbcClient db;

    @Autowired
    Organs organs;

    @Autowired
    FirstDirectory first;

    @Test
    @Serves("A1")
    void theWholeCountryIsThere() {
        assertThat(count("from directory.territory where level = 'PROVINCE'")).isEqualTo(31);
        assertThat(count("from directory.territory where level = 'COUNTY' and code_system <> 'TEST'"))
                .isEqualTo(482);
        assertThat(count(LOADED + " and province is null")).isEqualTo(155);
        assertThat(count(LOADED + " and province is not null and county is null"))
                .isEqualTo(36 * 31);
        assertThat(count(LOADED + " and county is not null")).isEqualTo(482);
        assertThat(count("from directory.organ where not code_provisional and code_system = 'SAMAN'"))
                .isZero();
    }

    @Test
    @Serves("A1")
    void aGovernorateOfACountyStandsBelowItsProvinceAndTheMinistryOfInterior() {
        Organ county = organs.byCode("C0001").orElseThrow();
        Organ governorate = organs.byCode("P00-T01").orElseThrow();
        Organ interior = organs.byCode("N016").orElseThrow();
        assertThat(county.name()).isEqualTo("فرمانداری شهرستان اراک");
        assertThat(county.parent()).contains(governorate.id());
        assertThat(county.ministry()).isEqualTo(interior.id());
        assertThat(county.agency()).isEqualTo(interior.id());
        assertThat(county.path()).startsWith(governorate.path() + ".");
    }

    @Test
    @Serves("A1")
    void anExceptionRenamesOneProvincesOrgan() {
        assertThat(organs.byCode("P06-T33").orElseThrow().name()).isEqualTo("سازمان آب و برق خوزستان");
    }

    @Test
    @Serves("A1")
    void anotherStartLoadsNothingTwice() {
        long before = count("from directory.organ");
        first.run();
        assertThat(count("from directory.organ")).isEqualTo(before);
    }

    @Test
    @Serves("A1")
    void bothProgrammesKnowTheirOrgansPowersAndOverseers() {
        assertThat(count("from directory.programme_organ")).isEqualTo(16);
        assertThat(count("from directory.programme_power")).isEqualTo(41);
        assertThat(count("from directory.programme_overseer")).isEqualTo(4);
    }

    private long count(String from) {
        return db.sql("select count(*) " + from).query(Long.class).single();
    }
}
