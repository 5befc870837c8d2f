package ir.saman.directory.organ;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Drawn;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.directory.OrganKind;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.organ.OrganCommand.Close;
import ir.saman.directory.organ.OrganCommand.Edit;
import ir.saman.directory.organ.OrganCommand.Identity;
import ir.saman.directory.organ.OrganCommand.Make;
import ir.saman.directory.organ.OrganCommand.Move;
import ir.saman.directory.organ.OrganCommand.Place;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** The commands on organs; each test is rolled back. */
@SamanTest
@RecordApplicationEvents
@Transactional
class OrganChangesTests {

    @Autowired
    OrganChanges changes;

    @Autowired
    Organs organs;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void whichDayItIs() {
        today = Tehran.today(clock);
    }

    @Test
    @Serves("A1")
    void aNewOrganFindsItsPlaceOnBothTrees() {
        Organ governorate = byCode("P00-T01");
        Organ made = organs.get(
                make("T-1", new Place(Optional.of(governorate.id()), Optional.of("00"), Optional.of("0001"))));
        assertThat(made.path()).isEqualTo(governorate.path() + "." + made.id().value());
        assertThat(made.ministry()).isEqualTo(byCode("N016").id());
        assertThat(heard(OrganChanged.Made.class))
                .containsExactly(new OrganChanged.Made(List.of(made.id()), admin().by()));
        assertThat(db.sql("select count(*) from directory.organ_change where organ_id = :id and before is null")
                        .param("id", made.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Serves("A1")
    void aMoveTakesTheWholeSubtreeAlong() {
        Organ organisation = byCode("N030");
        Organ below = byCode("P00-T02");
        Organ ministry = byCode("N005");
        assertThat(changes.move(move(organisation, ministry), admin())).isEqualTo(new Outcome.Done(organisation.id()));
        Organ after = organs.get(below.id());
        assertThat(after.path())
                .startsWith(ministry.path() + "." + organisation.id().value() + ".");
        assertThat(after.ministry()).isEqualTo(ministry.id());
        assertThat(after.agency()).isEqualTo(organisation.id());
        assertThat(db.sql(
                                "select count(*) from directory.organ where parent_id is not null and path <> "
                                        + "(select p.path from directory.organ p where p.id = organ.parent_id) || organ.id::text")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(heard(OrganChanged.Moved.class))
                .extracting(OrganChanged.Moved::organs)
                .containsExactly(List.of(organisation.id()));
    }

    @Test
    @Serves("A1")
    void noOrganMovesBelowItself() {
        Organ ministry = byCode("N016");
        assertThat(changes.move(move(ministry, byCode("P00-T01")), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.MAKES_A_CYCLE)));
        assertThat(changes.move(move(ministry, ministry), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.MAKES_A_CYCLE)));
    }

    @Test
    @Serves("A1")
    void theSecondOfTwoEditorsIsToldWhatHappened() {
        Organ organ = byCode("N131");
        assertThat(changes.edit(edit(organ, 0, "نام نخست", today), admin())).isEqualTo(new Outcome.Done(organ.id()));
        assertThat(changes.edit(edit(organ, 0, "نام دوم", today), admin()))
                .isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(organs.get(organ.id()).name()).isEqualTo("نام نخست");
    }

    @Test
    @Serves("A1")
    void aChangeIsNotDatedAheadNorBeforeTheOrganBegan() {
        Organ organ = byCode("N131");
        assertThat(changes.edit(edit(organ, 0, "نام", today.plusDays(1)), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.DAY_AHEAD)));
        assertThat(changes.edit(edit(organ, 0, "نام", LocalDate.of(1900, 1, 1)), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.DAY_BEFORE_BEGINNING)));
    }

    @Test
    @Serves("A1")
    void anOrganWithUnitsClosesOnlyWithASuccessorWhoTakesThem() {
        Organ closing = byCode("N044");
        Organ successor = byCode("N043");
        assertThat(changes.close(new Close(closing.id(), 0, Optional.empty(), today, "آزمون"), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.UNITS_WITHOUT_SUCCESSOR)));
        assertThat(changes.close(new Close(closing.id(), 0, Optional.of(successor.id()), today, "آزمون"), admin()))
                .isEqualTo(new Outcome.Done(closing.id()));
        assertThat(organs.get(closing.id()).standsOn(today)).isFalse();
        assertThat(byCode("P00-T06").parent()).contains(successor.id());
        assertThat(heard(OrganChanged.Closed.class))
                .containsExactly(
                        new OrganChanged.Closed(closing.id(), today, Optional.of(successor.id()), admin().by()));
        assertThat(heard(OrganChanged.Moved.class))
                .singleElement()
                .satisfies(one -> assertThat(one.organs()).hasSize(31));
    }

    @Test
    @Serves("A1")
    void aCodeIsTakenOnceAndACountyLiesInItsProvince() {
        Place wrong = new Place(Optional.empty(), Optional.of("01"), Optional.of("0001"));
        assertThat(changes.make(new Make(identity("N001"), wrong, today, "آزمون"), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.CODE_TAKEN, Refusal.COUNTY_OF_ANOTHER_PROVINCE)));
    }

    @Test
    @Serves("A1")
    void aCoordinatorHasTheTerritoryItCoordinates() {
        Place nowhere = new Place(Optional.empty(), Optional.empty(), Optional.empty());
        Place province = new Place(Optional.empty(), Optional.of("00"), Optional.empty());
        assertThat(changes.make(new Make(identity("T-2", OrganKind.GOVERNORATE), nowhere, today, "آزمون"), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.PROVINCE_MISSING)));
        assertThat(changes.make(
                        new Make(identity("T-2", OrganKind.COUNTY_GOVERNORATE), province, today, "آزمون"), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.COUNTY_MISSING)));
        Organ governorate = byCode("P00-T01");
        assertThat(changes.move(new Move(governorate.id(), 0, nowhere, today, "آزمون"), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.PROVINCE_MISSING)));
        Organ university = byCode("N131");
        assertThat(changes.edit(
                        new Edit(university.id(), 0, identity("N131", OrganKind.GOVERNORATE), today, "آزمون"), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.KIND_WITHOUT_TERRITORY)));
    }

    @Test
    @Serves("A1")
    void aVersionTheOrganNeverHadIsRefused() {
        assertThat(changes.edit(edit(byCode("N131"), 5, "نام", today), admin()))
                .isEqualTo(new Outcome.Refused(List.of(Refusal.VERSION_UNKNOWN)));
    }

    private OrganId make(String code, Place place) {
        Outcome outcome = changes.make(new Make(identity(code), place, today, "آزمون"), admin());
        return ((Outcome.Done) outcome).organ();
    }

    private Move move(Organ organ, Organ parent) {
        return new Move(
                organ.id(), 0, new Place(Optional.of(parent.id()), organ.province(), organ.county()), today, "آزمون");
    }

    private static Edit edit(Organ organ, int version, String name, LocalDate on) {
        Identity identity = new Identity(organ.code(), "SAMAN", true, organ.kind(), name, "", organ.article5());
        return new Edit(organ.id(), version, identity, on, "آزمون");
    }

    private static Identity identity(String code) {
        return identity(code, OrganKind.COUNTY_UNIT);
    }

    private static Identity identity(String code, OrganKind kind) {
        return new Identity(code, "SAMAN", true, kind, "دستگاه آزمون", "", true);
    }

    private <E extends OrganChanged> List<E> heard(Class<E> kind) {
        return events.stream(kind).toList();
    }

    private Organ byCode(String code) {
        return organs.byCode(code).orElseThrow();
    }

    private Actor admin() {
        return Drawn.actor(byCode("N029"), Role.SYSTEM_ADMINISTRATOR);
    }
}
