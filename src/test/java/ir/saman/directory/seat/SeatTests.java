package ir.saman.directory.seat;

import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SamanTest
@Serves("A1")
class SeatTests {

    private final MockMvc mvc;
    private final JdbcClient db;
    private final SeatSql seats;
    private final TestAccounts accounts;

    @Autowired
    SeatTests(MockMvc mvc, JdbcClient db, SeatSql seats) {
        this.mvc = mvc;
        this.db = db;
        this.seats = seats;
        this.accounts = new TestAccounts(db);
    }

    @Test
    void aRoleThatMayNeverDoTheActIsRefusedAndLogged() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        mvc.perform(get("/desk/accounts").with(TestAccounts.as(officer))).andExpect(status().isForbidden());
        assertThat(accounts.refusals(officer)).isEqualTo(1);
    }

    @Test
    void aSeatThatEndedStopsAtOnce() throws Exception {
        AccountId auditor = accounts.in("N029", Role.AUDITOR);
        mvc.perform(get("/desk/security").with(TestAccounts.as(auditor))).andExpect(status().isOk());
        db.sql("update directory.membership set valid_to = :today where account_id = :id")
                .param("today", LocalDate.now(Tehran.ZONE))
                .param("id", auditor.value())
                .update();
        mvc.perform(get("/desk/security").with(TestAccounts.as(auditor)))
                .andExpect(header().string("Location", "/desk/seat"));
        mvc.perform(get("/desk/seat").with(TestAccounts.as(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("امروز سمتی ندارید")));
    }

    @Test
    void theChosenSeatIsTheOneThatActs() throws Exception {
        AccountId both = accounts.in("N012", Role.REFORM_OFFICER);
        long auditor = accounts.seat(both, "N029", Role.AUDITOR);
        mvc.perform(get("/desk/security").with(TestAccounts.as(both))).andExpect(status().isForbidden());
        mvc.perform(get("/desk/security")
                        .with(TestAccounts.as(both))
                        .cookie(TestAccounts.sitting(mvc, both, "m" + auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("حسابرس")));
    }

    @Test
    void whoSignsInAgainGoesOnInTheSeatTakenLastAndInNobodyElses() throws Exception {
        AccountId both = accounts.in("N012", Role.REFORM_OFFICER);
        String auditor = "m" + accounts.seat(both, "N029", Role.AUDITOR);
        Cookie seat = Objects.requireNonNull(mvc.perform(post("/desk/seat")
                        .with(TestAccounts.as(both))
                        .with(csrf())
                        .param("seat", auditor))
                .andReturn()
                .getResponse()
                .getCookie("saman-seat"));
        mvc.perform(get("/desk/security").with(TestAccounts.as(both)).cookie(seat))
                .andExpect(status().isOk());
        AccountId other = accounts.in("N012", Role.REFORM_OFFICER);
        mvc.perform(get("/desk/security").with(TestAccounts.as(other)).cookie(seat))
                .andExpect(status().isForbidden());
    }

    @Test
    void anothersSeatCannotBeTaken() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        long foreign = accounts.seat(accounts.without(), "N029", Role.SYSTEM_ADMINISTRATOR);
        mvc.perform(post("/desk/seat")
                        .with(TestAccounts.as(officer))
                        .with(csrf())
                        .param("seat", "m" + foreign))
                .andExpect(status().is(422));
    }

    @Test
    void aDeputyHasTheSeatOnItsDaysOnly() {
        AccountId head = accounts.without();
        long seat = accounts.seat(head, "N012", Role.ORGAN_HEAD);
        AccountId deputy = accounts.in("N012", Role.REFORM_OFFICER);
        LocalDate first = LocalDate.of(2026, 8, 1);
        db.sql("""
                insert into directory.deputy (membership_id, account_id, valid_from, valid_to, reason)
                values (:seat, :deputy, :first, :last, 'مرخصی')""")
                .param("seat", seat)
                .param("deputy", deputy.value())
                .param("first", first)
                .param("last", first.plusDays(2))
                .update();
        assertThat(seats.seats(deputy.value(), first.minusDays(1))).hasSize(1);
        assertThat(seats.seats(deputy.value(), first))
                .anySatisfy(lent -> assertThat(lent.deputyFor()).contains(head));
        assertThat(seats.seats(deputy.value(), first.plusDays(2))).hasSize(2);
        assertThat(seats.seats(deputy.value(), first.plusDays(3))).hasSize(1);
    }

    @Test
    void aDeputyWhoLeftTheOrganOrAuditsLosesTheLentSeat() {
        AccountId head = accounts.without();
        long seat = accounts.seat(head, "N012", Role.ORGAN_HEAD);
        LocalDate day = LocalDate.of(2026, 8, 1);
        AccountId left = lent(seat, day);
        AccountId audits = lent(seat, day);
        assertThat(seats.seats(left.value(), day)).hasSize(2);
        db.sql("update directory.membership set valid_to = :day where account_id = :id")
                .param("day", day)
                .param("id", left.value())
                .update();
        accounts.seat(audits, "N029", Role.AUDITOR);
        assertThat(seats.seats(left.value(), day)).isEmpty();
        assertThat(seats.seats(audits.value(), day))
                .hasSize(2)
                .allSatisfy(own -> assertThat(own.deputyFor()).isEmpty());
    }

    @Test
    void theSeatsOfAClosedOrganEndWithIt() {
        LocalDate day = LocalDate.of(2026, 8, 1);
        String code = "S" + System.nanoTime();
        db.sql("""
                insert into directory.organ (code, code_system, code_provisional, kind, name, path, article5, valid_from, provenance)
                values (:code, 'SAMAN', true, 'COMPANY', 'شرکت آزمون', '', false, '2020-01-01', 'test')""").param("code", code).update();
        db.sql("select directory.place_organs(array[id]) from directory.organ where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
        AccountId head = accounts.without();
        long seat = accounts.seat(head, code, Role.ORGAN_HEAD);
        AccountId deputy = accounts.in(code, Role.REFORM_OFFICER);
        lend(seat, deputy, day);
        assertThat(seats.seats(deputy.value(), day)).hasSize(2);
        db.sql("update directory.organ set valid_to = :day where code = :code")
                .param("day", day)
                .param("code", code)
                .update();
        assertThat(seats.seats(head.value(), day)).isEmpty();
        assertThat(seats.seats(deputy.value(), day)).isEmpty();
        assertThat(seats.seats(deputy.value(), day.minusDays(1))).hasSize(1);
    }

    private AccountId lent(long seat, LocalDate day) {
        AccountId deputy = accounts.in("N012", Role.REFORM_OFFICER);
        lend(seat, deputy, day);
        return deputy;
    }

    private void lend(long seat, AccountId deputy, LocalDate day) {
        db.sql("""
                insert into directory.deputy (membership_id, account_id, valid_from, valid_to, reason)
                values (:seat, :deputy, :day, :day, 'مرخصی')""")
                .param("seat", seat)
                .param("deputy", deputy.value())
                .param("day", day)
                .update();
    }

    @Test
    void aOneTimePasswordMustBeReplacedFirst() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        db.sql("update directory.account set must_change = true where id = :id")
                .param("id", officer.value())
                .update();
        mvc.perform(get("/desk/notices").with(TestAccounts.as(officer)))
                .andExpect(header().string("Location", "/desk/account/password"));
        mvc.perform(get("/desk/account/password").with(TestAccounts.as(officer)))
                .andExpect(status().isOk());
    }

    @Test
    void theMenuShowsOnlyWhatTheRoleMay() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        mvc.perform(get("/desk/authority").with(TestAccounts.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("href=\"/desk/security\""))))
                .andExpect(content().string(containsString("چرا مجاز است")));
    }
}
