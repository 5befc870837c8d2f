package ir.saman.circular.mine;

import static ir.saman.directory.TestAccounts.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.secretariat.By;
import java.util.UUID;
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
        assertThat(page).contains("گزارش آزمون", "بند آزمون para_1", "/desk/duties/", "سررسیدنشده", "۲ ");
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
    void aLongListIsPagedWithItsHonestTotal() {
        AccountId officer = new TestAccounts(db).in("P20-T01", Role.ORGAN_HEAD);
        int all = inForce.of(desk.organ("P20-T01").id(), desk.today()).size();
        assertThat(body(officer, "/desk/in-force")).contains("class=\"pager");
        assertThat(body(officer, "/desk/in-force/export?format=csv").lines().count())
                .isGreaterThan(all);
        assertThat(body(officer, "/desk/in-force?from=a.%FF")).contains("class=\"pager");
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
}
