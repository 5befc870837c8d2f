package ir.saman.directory.deputy;

import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamanTest
@Serves("A1")
class DeputyTests {

    private final MockMvc mvc;
    private final JdbcClient db;
    private final TestAccounts accounts;

    @Autowired
    DeputyTests(MockMvc mvc, JdbcClient db) {
        this.mvc = mvc;
        this.db = db;
        this.accounts = new TestAccounts(db);
    }

    @Test
    void theDeputyActsInTheSeatAndTheLedgerNamesBoth() throws Exception {
        AccountId head = accounts.in("N012", Role.ORGAN_HEAD);
        AccountId deputy = accounts.in("N012", Role.REFORM_OFFICER);
        mvc.perform(appointing(head, deputy)).andExpect(status().isSeeOther());
        long lent = db.sql("select id from directory.deputy where account_id = :id")
                .param("id", deputy.value())
                .query(Long.class)
                .single();
        long organ = db.sql("select id from directory.organ where code = 'N012'")
                .query(Long.class)
                .single();
        mvc.perform(post("/desk/organs/" + organ + "/posts")
                        .with(csrf())
                        .with(TestAccounts.as(deputy))
                        .cookie(TestAccounts.sitting(mvc, deputy, "d" + lent))
                        .param("title", "مشاور")
                        .param("rank", "ADVISER")
                        .param("kind", "TEMPORARY"))
                .andExpect(status().isSeeOther());
        assertThat(db.sql(
                                "select deputy_for from secretariat.ledger_entry where account_id = :id and command = 'directory.post.add'")
                        .param("id", deputy.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(head.value());
    }

    @Test
    void aSeatIsNotLentTwiceOnOneDayNorToAStranger() throws Exception {
        AccountId head = accounts.in("N012", Role.ORGAN_HEAD);
        AccountId deputy = accounts.in("N012", Role.REFORM_OFFICER);
        mvc.perform(appointing(head, accounts.in("N002", Role.REFORM_OFFICER))).andExpect(status().is(422));
        mvc.perform(appointing(head, accounts.in("N012", Role.AUDITOR))).andExpect(status().is(422));
        mvc.perform(appointing(head, deputy)).andExpect(status().isSeeOther());
        mvc.perform(appointing(head, deputy)).andExpect(status().is(422));
    }

    @Test
    void aFormDrawnInAnotherSeatAppointsNobody() throws Exception {
        AccountId head = accounts.in("N012", Role.ORGAN_HEAD);
        long officer = accounts.seat(head, "N012", Role.REFORM_OFFICER);
        AccountId deputy = accounts.in("N012", Role.REFORM_OFFICER);
        mvc.perform(appointing(head, deputy).cookie(TestAccounts.sitting(mvc, head, "m" + officer)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("کارشناس تحول دستگاه")))
                .andExpect(content().string(containsString("value=\"" + officer + "\"")));
        assertThat(db.sql("select count(*) from directory.deputy where account_id = :id")
                        .param("id", deputy.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void colleaguesStandInPersianOrder(@Autowired DeputySql sql, @Autowired Organs organs) {
        AccountId head = accounts.in("N013", Role.ORGAN_HEAD);
        for (String name : List.of("تابان", "پاکزاد", "گودرز", "لاله")) {
            named(accounts.in("N013", Role.REFORM_OFFICER), "آزمون ترتیب " + name);
        }
        Actor actor = new Actor(head, "رئیس", organs.byCode("N013").orElseThrow(), Role.ORGAN_HEAD, Optional.empty());
        assertThat(sql.colleagues(actor, Tehran.today(Clock.systemUTC())))
                .extracting(each -> each.text().replaceAll(" · .*", ""))
                .filteredOn(name -> name.startsWith("آزمون ترتیب"))
                .containsExactly("آزمون ترتیب پاکزاد", "آزمون ترتیب تابان", "آزمون ترتیب گودرز", "آزمون ترتیب لاله");
    }

    private void named(AccountId account, String name) {
        db.sql(
                        "update directory.person set name = :name where id = (select person_id from directory.account where id = :id)")
                .param("name", name)
                .param("id", account.value())
                .update();
    }

    private MockHttpServletRequestBuilder appointing(AccountId holder, AccountId deputy) {
        String today = PersianDate.of(Tehran.today(Clock.systemUTC())).format();
        return post("/desk/account/deputy")
                .with(csrf())
                .with(TestAccounts.as(holder))
                .param("seat", first(holder))
                .param("deputy", Long.toString(deputy.value()))
                .param("validFrom", today)
                .param("validTo", today)
                .param("reason", "مرخصی");
    }

    /** The seat the holder sits in who chose none. */
    private String first(AccountId holder) {
        return db.sql("select min(id)::text from directory.membership where account_id = :id")
                .param("id", holder.value())
                .query(String.class)
                .single();
    }
}
