package ir.saman.circular.word;

import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves("F1")
class WordTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    private AccountId administrator = new AccountId(0);

    @BeforeEach
    void anAdministrator() {
        administrator = new TestAccounts(db).in("N029", Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void theWordsOfTheFirstLettersStandThere() {
        assertThat(body(mvc.get()
                        .uri("/desk/suspect-words?q=بازرگانی")
                        .with(as(administrator))
                        .exchange()))
                .contains("بازرگانی", "بازرسی");
    }

    @Test
    void aWordIsAddedOnceAndRemovedAfterAQuestion() {
        String word = "واژه " + UUID.randomUUID();
        assertThat(add(word, "معنا", "LETTERHEAD")).hasStatus(303);
        assertThat(add(word.replace("ه ", "ه  "), "معنا", "LETTERHEAD")).hasStatus(422);
        long id = db.sql("select id from circular.suspect_word where word = :word")
                .param("word", word)
                .query(Long.class)
                .single();
        String remove = "/desk/suspect-words/" + id + "/remove";
        assertThat(mvc.post().uri(remove).with(as(administrator)).with(csrf())).hasStatusOk();
        assertThat(mvc.post().uri(remove).with(as(administrator)).with(csrf()).param("sure", "on"))
                .hasStatus(303);
        assertThat(mvc.post().uri(remove).with(as(administrator)).with(csrf()).param("sure", "on"))
                .hasStatus(303);
        assertThat(new TestAccounts(db).ledgered(administrator, "circular.word.remove"))
                .isEqualTo(1);
    }

    @Test
    void whatSaysNothingIsRefusedBesideItsField() {
        assertThat(add("", "معنا", "ANYWHERE")).hasStatus(422);
        assertThat(add("واژه", "", "ANYWHERE")).hasStatus(422);
        assertThat(add("واژه", "واژه", "ANYWHERE")).hasStatus(422);
        assertThat(add("و".repeat(101), "معنا", "ANYWHERE")).hasStatus(422);
        assertThat(body(add("واژه‌ای", "معنا", "NOWHERE"))).contains("f-place-error");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ARSO_EXPERT", "SYSTEM_ADMINISTRATOR"})
    void noOtherRoleKeepsTheList(Role role) {
        AccountId other = new TestAccounts(db).in("N029", role);
        assertThat(mvc.get().uri("/desk/suspect-words").with(as(other))).hasStatus(403);
    }

    private MvcTestResult add(String word, String suggestion, String place) {
        return mvc.post()
                .uri("/desk/suspect-words")
                .with(as(administrator))
                .with(csrf())
                .param("word", word)
                .param("suggestion", suggestion)
                .param("place", place)
                .exchange();
    }
}
