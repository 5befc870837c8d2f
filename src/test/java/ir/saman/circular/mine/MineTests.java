package ir.saman.circular.mine;

import static ir.saman.Altered.altered;
import static ir.saman.directory.TestAccounts.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Opening;
import ir.saman.circular.Circulars;
import ir.saman.circular.ClauseForce;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.Arises;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.By;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves("D3")
class MineTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Circulars circulars;
    private final DeskFixtures desk;
    private final InForce inForce;

    @Autowired
    MineTests(MockMvcTester mvc, JdbcClient db, Circulars circulars, DeskFixtures desk, InForce inForce) {
        this.mvc = mvc;
        this.db = db;
        this.circulars = circulars;
        this.desk = desk;
        this.inForce = inForce;
    }

    @Test
    void everythingAskedStandsThereWithHowItIsCarriedOut() {
        String bearer = desk.below("N012");
        AccountId officer = new TestAccounts(db).in(bearer, Role.REFORM_OFFICER);
        assertThat(body(officer, "/desk/in-force")).contains("در جریان اجرا نیست");
        CircularId circular = publish(bearer);
        String page = body(officer, "/desk/in-force");
        assertThat(page).contains("گزارش آزمون", "بند آزمون para_1", "/desk/duties/", "سررسیدنشده");
        assertThat(body(officer, "/desk/in-force?circular=" + circular.value() + "&force=MUST&standing=NOT_YET_DUE"))
                .contains("بند آزمون para_1", "بند آزمون para_2");
        assertThat(body(officer, "/desk/in-force?force=MUST_NOT")).doesNotContain("بند آزمون para_1");
        assertThat(body(officer, "/desk/in-force?standing=OVERDUE")).doesNotContain("بند آزمون para_1");
        assertThat(body(officer, "/desk/in-force/export?format=csv")).contains("گزارش آزمون", "بند آزمون para_2");
    }

    @Test
    void whatHasEndedIsNotInForce() {
        String bearer = desk.below("N012");
        CircularId circular = publish(bearer);
        db.sql("update circular.circular set state = 'WITHDRAWN', ended_on = :today where id = :circular")
                .param("today", desk.today())
                .param("circular", circular.value())
                .update();
        OrganId organ = desk.organ(bearer).id();
        assertThat(inForce.of(organ, desk.today())).isEmpty();
    }

    @Test
    void whatTheFiveCircularsMakePossibleStandsWithWhomTheyMeanOnly() {
        OrganId governorate = desk.organ("P20-T01").id();
        assertThat(inForce.of(governorate, desk.today()))
                .anySatisfy(line -> assertThat(line.duty()).isEmpty())
                .anySatisfy(line -> assertThat(line.duty()).isPresent())
                .doesNotHaveDuplicates();
        OrganId unit = desk.organ(desk.below("N140")).id();
        assertThat(inForce.of(unit, desk.today()))
                .allSatisfy(line -> assertThat(line.duty()).isEmpty());
    }

    @Test
    void whatHasCeasedStandsThereOnlyWhileItIsToBeAnswered() {
        String bearer = desk.below("N012");
        CircularId circular = publish(bearer);
        db.sql(
                        "update circular.ask set ceased_with = 2 where clause_id in (select id from circular.clause where circular_id = :id)")
                .param("id", circular.value())
                .update();
        assertThat(anchors(bearer)).containsExactly("para_1", "para_2");
        exempt(bearer, "para_1");
        assertThat(anchors(bearer)).containsExactly("para_2");
    }

    @Test
    void onlyPeriodsThatHaveBegunAndAreToBeMetAreCounted() {
        String bearer = desk.below("N012");
        CircularId circular = publish(bearer);
        circulars.trackFrom(circular, desk.today().minusYears(1), By.SYSTEM);
        long begun = duties(bearer, "period_from <= :today");
        assertThat(begun).isPositive().isLessThan(duties(bearer, "period_from <= cast(:today as date) + 400"));
        assertThat(lines(bearer))
                .allSatisfy(line ->
                        assertThat(line.duty().orElseThrow().laid() * 2L).isEqualTo(begun));
        exempt(bearer, "para_1");
        assertThat(lines(bearer).getFirst().duty().orElseThrow().laid()).isZero();
    }

    @Test
    void whatWaitsForAnEventStandsWithWhomItWillAsk() {
        String bearer = desk.below("N012");
        String other = desk.below("N012");
        Clause clause = text(bearer, 1).clauses().getFirst();
        Ask waiting = waiting(clause.asks().getFirst());
        circulars.publish(text(bearer, 1).saying(List.of(with(clause, List.of(waiting), List.of()))), By.SYSTEM);
        assertThat(lines(bearer)).singleElement().satisfies(line -> {
            assertThat(line.duty()).isEmpty();
            assertThat(line.force()).isEqualTo(ClauseForce.MUST);
            assertThat(line.chip().text()).isEqualTo("هنگام رویداد");
        });
        assertThat(lines(other)).isEmpty();
    }

    @Test
    void theNewestCircularStandsFirstEachInTheOrderOfItsLetter() {
        String bearer = desk.below("N012");
        String other = desk.below("N012");
        CircularText older = text(bearer, 20);
        CircularText newer = text(bearer, 1);
        Opening opening = new Opening("may", "امکان", BearerRule.only(bearer), List.of(), "تا ده روز", "با رضایت", "");
        Opening others = new Opening("may-not", "از دیگران", BearerRule.only(other), List.of(), "", "", "");
        List<Clause> clauses = newer.clauses();
        circulars.publish(
                newer.saying(List.of(
                        with(clauses.getFirst(), clauses.getFirst().asks(), List.of(others, opening)),
                        clauses.getLast())),
                By.SYSTEM);
        CircularId second = circulars.publish(older, By.SYSTEM);
        // as an amendment leaves them: what was added later may stand before
        db.sql("update circular.clause set position = 1 - position where circular_id = :id")
                .param("id", second.value())
                .update();
        assertThat(anchors(bearer)).containsExactly("para_1", "para_1", "para_2", "para_2", "para_1");
        assertThat(lines(bearer).get(1).action()).isEqualTo("امکان");
        assertThat(lines(bearer).get(1).course()).isEqualTo("تا ده روز · با رضایت");
    }

    @Test
    void whatTheNewestVersionOpensHolds() {
        String bearer = desk.below("N012");
        Opening opening = new Opening("may", "امکان", BearerRule.only(bearer), List.of(), "", "", "");
        Clause clause = text(bearer, 1).clauses().getFirst();
        CircularId circular = circulars.publish(
                text(bearer, 1).saying(List.of(with(clause, clause.asks(), List.of(opening)))), By.SYSTEM);
        assertThat(lines(bearer)).hasSize(2);
        db.sql("""
                insert into circular.version (circular_id, number, document, digest, valid_from, issued_at, note)
                select circular_id, 2, replace(document, 'امکان', 'دیگر'), digest, valid_from, issued_at, 'علت'
                from circular.version where circular_id = :id""").param("id", circular.value()).update();
        assertThat(lines(bearer)).extracting(Line::action).containsExactly("گزارش آزمون", "دیگر");
    }

    @Test
    void aLongListIsPagedWithItsHonestTotal() {
        String bearer = desk.below("N012");
        AccountId officer = new TestAccounts(db).in(bearer, Role.REFORM_OFFICER);
        String[] evidence = Collections.nCopies(27, "outreach-record").toArray(String[]::new);
        circulars.publish(
                TestCirculars.asking(
                        "i-" + UUID.randomUUID(), desk.today().minusDays(1), BearerRule.only(bearer), evidence),
                By.SYSTEM);
        String first = body(officer, "/desk/in-force");
        assertThat(rows(first)).isEqualTo(25);
        assertThat(first).contains(Texts.text("kit.total.exact", 27L)).doesNotContain("rel=\"prev\"");
        String second = body(officer, link(first, "next"));
        assertThat(rows(second)).isEqualTo(2);
        assertThat(second)
                .contains(Texts.text("kit.total.exact", 27L), "بند آزمون para_27")
                .doesNotContain("rel=\"next\"");
        String back = body(officer, link(second, "prev"));
        assertThat(rows(back)).isEqualTo(25);
        assertThat(back).contains("بند آزمون para_1،").doesNotContain("بند آزمون para_27");
        assertThat(body(officer, "/desk/in-force?from=a.%FF")).contains("class=\"pager");
    }

    private static long rows(String page) {
        return Pattern.compile("<th scope=\"row\"").matcher(page).results().count();
    }

    private static URI link(String page, String rel) {
        Matcher found = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return URI.create(found.group(1).replace("&amp;", "&"));
    }

    private List<Line> lines(String bearer) {
        return inForce.of(desk.organ(bearer).id(), desk.today());
    }

    private List<String> anchors(String bearer) {
        return lines(bearer).stream().map(line -> line.of().anchor()).toList();
    }

    private CircularText text(String bearer, int daysAgo) {
        return TestCirculars.asking(
                "i-" + UUID.randomUUID(),
                desk.today().minusDays(daysAgo),
                BearerRule.only(bearer),
                "outreach-record",
                "activities-by-organ");
    }

    private static Ask waiting(Ask ask) {
        return altered(
                ask,
                Map.of(
                        "deadline",
                        new DeadlineRule.Once(""),
                        "arises",
                        Optional.of(new Arises(Arises.Kind.EVENT, "vacant", "اعلام آزمون"))));
    }

    private static Clause with(Clause clause, List<Ask> asks, List<Opening> opens) {
        return altered(clause, Map.of("asks", asks, "opens", opens));
    }

    private void exempt(String bearer, String anchor) {
        db.sql("""
                update duty.duty d set state = 'EXEMPT' from duty.source s, circular.ask a, circular.clause l
                where s.id = d.source_id and a.id = s.ref and s.kind = 'circular' and l.id = a.clause_id
                  and l.anchor = :anchor and d.organ_id = :organ""")
                .param("anchor", anchor)
                .param("organ", desk.organ(bearer).id().value())
                .update();
    }

    private long duties(String bearer, String which) {
        return db.sql("select count(*) from duty.duty where organ_id = :organ and state <> 'BEFORE' and " + which)
                .param("organ", desk.organ(bearer).id().value())
                .param("today", desk.today())
                .query(Long.class)
                .single();
    }

    private CircularId publish(String bearer) {
        return circulars.publish(
                TestCirculars.asking(
                        "i-" + UUID.randomUUID(),
                        desk.today().minusDays(1),
                        BearerRule.only(bearer),
                        "outreach-record",
                        "activities-by-organ"),
                By.SYSTEM);
    }

    private String body(AccountId who, String path) {
        MvcTestResult answer = mvc.get().uri(path).with(as(who)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private String body(AccountId who, URI path) {
        MvcTestResult answer = mvc.get().uri(path).with(as(who)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
