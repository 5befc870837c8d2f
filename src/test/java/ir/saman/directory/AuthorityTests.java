package ir.saman.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

    @ParameterizedTest
    @CsvSource({"GOVERNORATE", "MANAGEMENT_ORGANISATION", "COUNTY_GOVERNORATE"})
    void aCoordinatorWithoutATerritoryCoordinatesNobody(OrganKind kind) {
        Organ placed = organ(kind);
        Organ lost = organ(8, kind, Optional.empty(), Optional.empty());
        Target nowhere = Target.of(organ(9, OrganKind.COMPANY, Optional.empty(), Optional.empty()));
        Target neighbour = Target.of(organ(9, OrganKind.COUNTY_UNIT, placed.province(), placed.county()));
        assertThat(decided(lost, nowhere)).isFalse();
        assertThat(decided(lost, neighbour)).isFalse();
        assertThat(decided(placed, nowhere)).isFalse();
        assertThat(decided(placed, neighbour)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleSitsOnlyWhereItsReachIsRight(Role role) {
        Set<Role> anywhere =
                EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.ORGAN_HEAD, Role.REFORM_OFFICER, Role.ORGAN_SUPERVISOR);
        Organ company = organ(OrganKind.COMPANY);
        assertThat(role.maySitIn(company)).isEqualTo(anywhere.contains(role));
        if (!anywhere.contains(role)) {
            assertThat(role.places()).isNotBlank();
        }
    }

    private boolean decided(Organ own, Target target) {
        Actor head = new Actor(new AccountId(1), "نمونه", own, Role.ORGAN_HEAD, Optional.empty());
        return authority.decide(head, Act.SEE_DUTY, target).allowed();
    }

    private static Organ organ(OrganKind kind) {
        return organ(7, kind, Optional.of("20"), Optional.of("2004"));
    }

    private static Organ organ(long number, OrganKind kind, Optional<String> province, Optional<String> county) {
        OrganId id = new OrganId(number);
        return new Organ(
                id,
                "X",
                kind,
                "نمونه",
                Optional.empty(),
                "1." + number,
                province,
                county,
                id,
                id,
                true,
                LocalDate.EPOCH,
                Optional.empty());
    }
}
