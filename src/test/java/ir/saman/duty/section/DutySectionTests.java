package ir.saman.duty.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SamanTest
@Serves("F3")
class DutySectionTests {

    private final MockMvc mvc;
    private final DeskFixtures desk;
    private final TestAccounts accounts;

    @Autowired
    DutySectionTests(MockMvc mvc, JdbcClient db, DeskFixtures desk) {
        this.mvc = mvc;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    @Test
    void anOrgansPageShowsItsDutiesToWhoeverMaySeeThem() throws Exception {
        String organ = desk.below("N012");
        desk.duty(organ, -3, "تهیه فهرست", "N029");
        long id = desk.organ(organ).id().value();
        String list = "/desk/duties?organ=" + id + "&amp;standing=OVERDUE";
        assertThat(page(accounts.in(organ, Role.REFORM_OFFICER), id)).contains("تکالیف این دستگاه", "تهیه فهرست", list);
        assertThat(page(accounts.in("N029", Role.ARSO_EXPERT), id)).contains("تهیه فهرست", list);
        assertThat(page(accounts.in(desk.below("N012"), Role.REFORM_OFFICER), id))
                .doesNotContain("تکالیف این دستگاه", "تهیه فهرست");
    }

    private String page(AccountId account, long organ) throws Exception {
        return mvc.perform(get("/desk/organs/" + organ).with(TestAccounts.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
