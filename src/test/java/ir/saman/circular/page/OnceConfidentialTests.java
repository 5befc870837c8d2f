package ir.saman.circular.page;

import static ir.saman.directory.TestAccounts.as;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.Circulars;
import ir.saman.circular.DraftFixtures;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is confidential, and what was: nobody reads it whom it does not concern. */
@SamanTest
@Serves("F1")
class OnceConfidentialTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftFixtures fixtures;

    @Autowired
    private Circulars circulars;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private final String number = "o-" + UUID.randomUUID();
    private String bearer = "";

    @BeforeEach
    void aBearer() {
        bearer = desk.below("N140");
    }

    /** The public library is others' to count. */
    @AfterEach
    void outOfTheLibrary() {
        db.sql("update circular.circular set classification = 'CONFIDENTIAL' where number = :number")
                .param("number", number)
                .update();
    }

    @Test
    void theVersionThatWasConfidentialStaysSoWhenItsCircularIsOpened() {
        LocalDate today = Tehran.today(clock);
        CircularText text =
                TestCirculars.asking(number, today.minusDays(9), BearerRule.only(bearer), "outreach-record");
        By head = fixtures.head("N029");
        CircularId circular = fixtures.issued(Optional.empty(), text, head);
        fixtures.issued(Optional.of(circular), fixtures.ordinary(text), head);
        List<String> open = List.of(
                "/circulars/" + number,
                "/circular-readings/" + circular.value(),
                "/circular-files/" + circular.value() + ".xml");
        List<String> closed = List.of(
                "/circulars/" + number + "?version=1",
                "/circulars/" + number + "?on="
                        + PersianDate.of(today.minusDays(1)).format(),
                "/circular-readings/" + circular.value() + "?version=1",
                "/circular-files/" + circular.value() + ".pdf?version=1",
                "/circular-files/" + circular.value() + ".xml?version=1",
                "/circular-files/" + circular.value() + ".ics?version=1");
        AccountId concerned = new TestAccounts(db).in(bearer, Role.REFORM_OFFICER);
        AccountId stranger = new TestAccounts(db).in("N012", Role.ORGAN_HEAD);
        assertThat(open).allSatisfy(path -> assertThat(mvc.get().uri(path)).hasStatusOk());
        assertThat(closed).allSatisfy(path -> {
            assertThat(mvc.get().uri(path)).hasStatus(404);
            assertThat(mvc.get().uri(path).with(as(stranger))).hasStatus(404);
            assertThat(mvc.get().uri(path).with(as(concerned))).hasStatusOk();
        });
    }

    @Test
    void whatAsksNothingIsReadByItsIssuerAndItsAddressees() {
        CircularText asking = TestCirculars.asking(number, LocalDate.of(2026, 3, 25), BearerRule.only(bearer));
        circulars.publish(asking.saying(List.of(DraftFixtures.clause("para_1", List.of()))), By.SYSTEM);
        var accounts = new TestAccounts(db);
        for (AccountId concerned :
                List.of(accounts.in(bearer, Role.REFORM_OFFICER), accounts.in("N029", Role.ORGAN_HEAD))) {
            assertThat(mvc.get().uri("/circulars/" + number).with(as(concerned)))
                    .hasStatusOk();
        }
        AccountId stranger = accounts.in("N012", Role.ORGAN_HEAD);
        assertThat(mvc.get().uri("/circulars/" + number).with(as(stranger))).hasStatus(404);
        assertThat(mvc.get().uri("/circulars/" + number)).hasStatus(404);
        assertThat(accounts.refusals(stranger)).isEqualTo(1);
    }
}
