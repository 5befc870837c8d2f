package ir.saman.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The one table, row by row where it matters most. */
@SamanTest
@Serves("A1")
class AuthorityTests {

    private final Authority authority;

    @Autowired
    AuthorityTests(Authority authority) {
        this.authority = authority;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyoneSeesTheirOwnDeskAndTheOrgans(Role role) {
        assertThat(AuthorityTable.grants(role, Act.SEE_OWN_DESK)).containsExactly(Grant.INSTALLATION);
        assertThat(AuthorityTable.grants(role, Act.SEE_ORGANS)).containsExactly(Grant.INSTALLATION);
    }

    @ParameterizedTest
    @CsvSource({
        "AUDITOR,EDIT_ACCOUNT",
        "AUDITOR,ANSWER_DUTY",
        "AUDITOR,APPOINT_DEPUTY",
        "SYSTEM_ADMINISTRATOR,APPOINT_DEPUTY",
        "SYSTEM_ADMINISTRATOR,SEE_DUTY",
        "SYSTEM_ADMINISTRATOR,DECIDE_ANSWER",
        "REFORM_OFFICER,DECIDE_ANSWER",
        "COUNTY_OFFICER,DECIDE_ANSWER",
        "SUPREME_COUNCIL_VIEWER,ANSWER_DUTY",
        "ORGAN_SUPERVISOR,ANSWER_DUTY",
        "ARSO_EXPERT,SEE_SECURITY_LOG"
    })
    void whatIsNotInTheTableIsRefused(Role role, Act act) {
        assertThat(AuthorityTable.grants(role, act)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OrganKind.class)
    void onlyCoordinatorsReachATerritory(OrganKind kind) {
        Actor officer =
                new Actor(new AccountId(1), "نمونه", organ(kind), Role.PROVINCIAL_MANAGEMENT_OFFICER, Optional.empty());
        Reach reach = authority.reach(officer, Act.SEE_DUTY);
        assertThat(reach.province().isPresent()).isEqualTo(kind.coordinatesProvince());
        assertThat(reach.county().isPresent()).isEqualTo(kind.coordinatesCounty());
    }

    private static Organ organ(OrganKind kind) {
        OrganId id = new OrganId(7);
        return new Organ(
                id,
                "X",
                kind,
                "نمونه",
                Optional.empty(),
                "1.7",
                Optional.of("20"),
                Optional.of("2004"),
                id,
                id,
                true,
                LocalDate.EPOCH,
                Optional.empty());
    }
}
