package ir.saman.board.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.Markup;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.board.Published;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Settings;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SamanTest
@Serves({"F1", "F4"})
class HomePageTests {

    private static final String LAID = "تکلیف بر عهده دستگاه‌های کشور";

    private final MockMvc mvc;
    private final Settings settings;

    @Autowired
    private JdbcClient db;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Circulars circulars;

    @Autowired
    HomePageTests(MockMvc mvc, Settings settings) {
        this.mvc = mvc;
        this.settings = settings;
    }

    @BeforeEach
    @AfterEach
    void asItIsAtFirst() {
        publish(Published.first());
    }

    @Test
    void theFirstPageTellsEverybodyWhereTheCountryStands() throws Exception {
        String page = home().getContentAsString();
        assertThat(page)
                .contains("دستورالعمل اجرایی برنامه اصلاح نظام اداری دولت چهاردهم")
                .contains("href=\"/circulars/107030\"")
                .contains("href=\"/circulars/14133\"")
                .contains(LAID);
    }

    @Test
    void whatIsNotPublishedIsNotOnTheFirstPageEither() throws Exception {
        assertThat(home().getContentAsString()).doesNotContain(Standing.NOT_YET_DUE.label(), Standing.OVERDUE.label());
        publish(EnumSet.of(Published.CIRCULARS, Published.LAID, Published.OVERDUE));
        assertThat(home().getContentAsString()).contains(Standing.NOT_YET_DUE.label(), LAID);
        publish(EnumSet.of(Published.CIRCULARS, Published.OVERDUE));
        assertThat(home().getContentAsString()).doesNotContain(Standing.NOT_YET_DUE.label(), LAID);
        publish(EnumSet.of(Published.COUNTRY, Published.LAID, Published.OVERDUE));
        assertThat(home().getContentAsString())
                .contains("href=\"/circulars/107030\"")
                .doesNotContain(
                        Standing.NOT_YET_DUE.label(), LAID, "<svg class=\"bar\"", Texts.text("board.home.early"));
    }

    @Test
    @Transactional
    void whatIsNoLongerInForceIsNotOnTheFirstPage() throws Exception {
        end("address = '14133'");
        assertThat(home().getContentAsString())
                .contains("href=\"/circulars/107030\"")
                .doesNotContain("href=\"/circulars/14133\"");
        end("true");
        assertThat(home().getContentAsString())
                .contains(Texts.text("board.home.none"))
                .doesNotContain("<article");
    }

    private void end(String which) {
        db.sql("update circular.circular set state = 'WITHDRAWN', ended_on = current_date where state = 'IN_FORCE' and "
                        + which)
                .update();
    }

    @Test
    @Transactional
    void twoCircularsOfOneNumberAreTwoOnTheFirstPageAndInTheStatus() throws Exception {
        String number = "d-" + UUID.randomUUID();
        BearerRule bearers = BearerRule.ofOrgans(List.of(desk.below("N140"), desk.below("N140")));
        circular(number, desk.today().minusDays(5), bearers);
        circular(number, desk.today().minusDays(400), BearerRule.only(desk.below("N140")));
        List<Markup> articles = Markup.read(home().getContentAsString())
                .all("article")
                .filter(each -> each.text().contains(Digits.persian(number)))
                .toList();
        assertThat(articles.stream().map(HomePageTests::href))
                .containsExactlyInAnyOrder("/circulars/" + number, "/circulars/" + number + "~2");
        assertThat(articles.stream().map(each -> each.attribute("aria-labelledby")))
                .doesNotHaveDuplicates();
        for (Markup article : articles) {
            assertThat(article.text())
                    .contains(Texts.text("board.home.laid", laid(href(article).substring(11))));
        }
        String status = mvc.perform(get("/status")).andReturn().getResponse().getContentAsString();
        assertThat(status)
                .containsOnlyOnce("<a href=\"/circulars/" + number + "\"")
                .containsOnlyOnce("<a href=\"/circulars/" + number + "~2\"");
    }

    private void circular(String number, LocalDate date, BearerRule bearers) {
        circulars.publish(
                TestCirculars.classified(TestCirculars.asking(number, date, bearers, "outreach-record"), "ORDINARY"),
                By.SYSTEM);
    }

    private static String href(Markup article) {
        return article.all("a").findFirst().orElseThrow().attribute("href");
    }

    private long laid(String address) {
        return db.sql("""
                select count(*) from duty.duty d join duty.source s on s.id = d.source_id
                join circular.ask a on s.kind = 'circular' and a.id = s.ref join circular.clause l on l.id = a.clause_id
                join circular.circular c on c.id = l.circular_id
                where c.address = :address and d.state <> 'ENDED' and d.laid_on <= :today""")
                .param("address", address)
                .param("today", desk.today())
                .query((row, line) -> row.getLong(1))
                .single();
    }

    private void publish(Set<Published> figures) {
        settings.put("board.status.published", String.join(",", Published.names(figures)));
    }

    @Test
    void theFirstPageIsLightAndOpensNoSession() throws Exception {
        MockHttpServletResponse answer = home();
        assertThat(answer.getContentAsByteArray()).hasSizeLessThan(40_000);
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
    }

    private MockHttpServletResponse home() throws Exception {
        return mvc.perform(get("/")).andExpect(status().isOk()).andReturn().getResponse();
    }
}
