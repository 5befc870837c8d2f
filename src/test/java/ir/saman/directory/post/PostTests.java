package ir.saman.directory.post;

import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamanTest
@Serves("A1")
class PostTests {

    private final MockMvc mvc;
    private final PostSql sql;
    private final Organs organs;
    private final TestAccounts accounts;

    @Autowired
    PostTests(MockMvc mvc, PostSql sql, Organs organs, JdbcClient db) {
        this.mvc = mvc;
        this.sql = sql;
        this.organs = organs;
        this.accounts = new TestAccounts(db);
    }

    @Test
    void aHeadKeepsThePostsOfTheirOwnOrganOnly() throws Exception {
        AccountId head = accounts.in("N012", Role.ORGAN_HEAD);
        String title = "مدیر " + UUID.randomUUID();
        mvc.perform(adding("N012", title).with(TestAccounts.as(head))).andExpect(status().isSeeOther());
        mvc.perform(get(posts("N012")).with(TestAccounts.as(head)))
                .andExpect(content().string(containsString(title)));
        mvc.perform(adding("N002", title).with(TestAccounts.as(head))).andExpect(status().isNotFound());
        assertThat(accounts.refusals(head)).isEqualTo(1);
        assertThat(accounts.ledgered(head, "directory.post.add")).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoEditorsIsTold() throws Exception {
        AccountId head = accounts.in("N012", Role.ORGAN_HEAD);
        String title = "مدیر " + UUID.randomUUID();
        mvc.perform(adding("N012", title).with(TestAccounts.as(head)));
        Post made = sql.of(organs.byCode("N012").orElseThrow().id()).stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
        MockHttpServletRequestBuilder edit = values(post("/desk/posts/" + made.id()), title + " یک")
                .param("version", "0")
                .with(TestAccounts.as(head));
        mvc.perform(edit).andExpect(status().isSeeOther());
        mvc.perform(edit).andExpect(status().is(422)).andExpect(content().string(containsString("شخص دیگری")));
    }

    private MockHttpServletRequestBuilder adding(String organ, String title) {
        return values(post(posts(organ)), title);
    }

    private static MockHttpServletRequestBuilder values(MockHttpServletRequestBuilder request, String title) {
        return request.with(csrf())
                .param("title", title)
                .param("rank", "DIRECTOR")
                .param("kind", "PERMANENT");
    }

    private String posts(String organ) {
        return "/desk/organs/" + organs.byCode(organ).orElseThrow().id().value() + "/posts";
    }
}
