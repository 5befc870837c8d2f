package ir.saman.circular.draft;

import static ir.saman.TestPages.body;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Opening;
import ir.saman.circular.Drafts;
import ir.saman.circular.Five;
import ir.saman.circular.Versions;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.secretariat.By;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever the five circulars hold, the editor's forms hold too: opened and saved as they are, nothing is lost. */
@SamanTest
@Serves("F1")
class SavedUnchangedTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Drafts drafts;
    private final Versions versions;
    private final Organ issuer;

    @Autowired
    SavedUnchangedTests(MockMvcTester mvc, JdbcClient db, Drafts drafts, Versions versions, Organs organs) {
        this.mvc = mvc;
        this.db = db;
        this.drafts = drafts;
        this.versions = versions;
        this.issuer = organs.byCode("N029").orElseThrow();
    }

    static Stream<String> five() {
        return Five.NUMBERS.stream();
    }

    @ParameterizedTest
    @MethodSource("five")
    void noFormOfABuiltInCircularLosesAnything(String number) {
        Author author = opened(number);
        CircularText text = author.text();
        assertSavedAsItWas(author, "/letter", text);
        for (Clause clause : text.everyClause().toList()) {
            String page = "/clauses/" + clause.anchor();
            assertSavedAsItWas(author, page, text);
            for (Ask ask : clause.asks()) {
                assertSavedAsItWas(author, page + "/asks/" + ask.key(), text);
            }
            for (Opening opening : clause.opens()) {
                assertSavedAsItWas(author, page + "/openings/" + opening.key(), text);
            }
        }
    }

    private static void assertSavedAsItWas(Author author, String page, CircularText text) {
        Map<String, List<String>> form = author.form(page);
        var saved = author.send(author.path() + page, form);
        assertThat(saved.getResponse().getStatus())
                .as("%s of %s with %s: %s", page, text.number(), form, body(saved))
                .isEqualTo(303);
        assertThat(author.text()).as(page).isEqualTo(text);
    }

    private Author opened(String number) {
        AccountId account = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        By by = new By(
                Optional.of(account.value()),
                Optional.of(issuer.id().value()),
                Optional.of(Role.ARSO_EXPERT.name()),
                Optional.empty());
        CircularText text =
                versions.newest(new CircularId(new Five(db).id(number))).orElseThrow();
        return new Author(
                mvc,
                drafts,
                account,
                drafts.begin(issuer.id(), Optional.empty(), text, by).id());
    }
}
