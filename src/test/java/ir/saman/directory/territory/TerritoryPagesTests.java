package ir.saman.directory.territory;

import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.TemplateEngine;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Drawn;
import ir.saman.directory.OrganKind;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.BadRequest;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counties made and renamed; each test is rolled back, so that others find the counties of the files. */
@SamanTest
@Transactional
@Serves("A1")
class TerritoryPagesTests {

    private static final String DAY = "۱۴۰۴/۱۲/۲۹";

    @Autowired
    TerritoryPage page;

    @Autowired
    TerritorySql sql;

    @Autowired
    Organs organs;

    @Autowired
    TemplateEngine engine;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvc mvc;

    @Test
    void theProvincesOpenIntoTheirCounties() {
        assertThat(sql.provinces(TerritoryFilter.NONE)).hasSize(31);
        String country = Drawn.html(engine, page.list(Form.empty(), admin()));
        assertThat(country).contains("?province=20").contains("سمنان").contains("SCI");
        Reply semnan = page.list(Form.empty().with("province", "20"), admin());
        assertThat(Drawn.html(engine, semnan)).contains("گرمسار").contains("/desk/territories/new?province=20");
        assertThat(Drawn.part(engine, semnan)).contains("SCI-1399").doesNotContain("<html");
        String chaharmahal = Drawn.html(engine, page.list(Form.empty().with("province", "14"), admin()));
        assertThat(chaharmahal).contains("14X1").contains("کد موقت");
    }

    @Test
    void anySpellingOrACodeFindsACounty() {
        for (String words : List.of("فرخ‌شهر", "فرخ شهر", "فرخشهر", "14x1", "۱۴X۱")) {
            assertThat(sql.counties(TerritoryFilter.of(Form.empty().with("q", words))))
                    .extracting(County::code)
                    .containsExactly("14X1");
        }
        assertThat(Drawn.html(engine, page.list(Form.empty().with("q", "100%"), admin())))
                .contains("پیدا نشد");
    }

    @Test
    void aCountyIsMadeWithItsOfficialCode() {
        Form form = filled().with("code", "۲۰۹۷").with("name", "شهرستان آزمون‌آباد");
        Redirect told = (Redirect) page.make(form, admin());
        assertThat(told.path()).isEqualTo("/desk/territories?province=20");
        County county = sql.find("2097").orElseThrow();
        assertThat(county.name()).isEqualTo("آزمون‌آباد");
        assertThat(county.provisional()).isFalse();
        assertThat(county.codeSystem()).isEqualTo("SCI");
        assertThat(county.since()).contains(LocalDate.of(2026, 3, 20));
        assertThat(ledgered("directory.territory.make", county)).isEqualTo(1);
    }

    @Test
    void withoutACodeItGetsTheNextProvisionalOne() {
        page.make(filled(), admin());
        page.make(filled().with("name", "آزمون‌شهر"), admin());
        page.make(filled().with("province", "28"), admin());
        assertThat(List.of("20X1", "20X2", "28X4"))
                .allSatisfy(code -> assertThat(sql.find(code))
                        .hasValueSatisfying(county -> assertThat(county.provisional()
                                        && county.codeSystem().equals("SAMAN"))
                                .isTrue()));
    }

    @Test
    void itLeadsToItsGovernoratesFormFilledIn() throws Exception {
        AccountId admin = new TestAccounts(db).in("N029", Role.SYSTEM_ADMINISTRATOR);
        String next = mvc.perform(post("/desk/territories/new")
                        .with(TestAccounts.as(admin))
                        .with(csrf())
                        .param("province", "20")
                        .param("name", "آزمون‌آباد")
                        .param("on", DAY)
                        .param("governorate", "on"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(next).startsWith("/desk/organs/new?kind=COUNTY_GOVERNORATE");
        String form = mvc.perform(get(URI.create(String.valueOf(next))).with(TestAccounts.as(admin)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        long parent = organs.ofProvince(OrganKind.GOVERNORATE, "20", LocalDate.now(Tehran.ZONE))
                .orElseThrow()
                .id()
                .value();
        assertThat(form)
                .contains("value=\"فرمانداری شهرستان آزمون‌آباد\"")
                .contains("value=\"C20X1\"")
                .contains(DAY)
                .containsPattern("value=\"20X1\" selected")
                .containsPattern("value=\"" + parent + "\"[^>]*(selected|checked)");
    }

    @Test
    void sentTwiceNothingIsMadeTwice() {
        page.make(filled(), admin());
        String again = refused(filled().with("name", "آزمون آباد"));
        assertThat(again).contains("شهرستان دیگری به همین نام دارد، با کد 20X1");
        assertThat(sql.counties(TerritoryFilter.of(Form.empty().with("q", "آزمون‌آباد"))))
                .hasSize(1);
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        int before = sql.counties(TerritoryFilter.NONE).size();
        assertThat(refused(filled().with("name", " "))).contains("id=\"f-name-error\"");
        assertThat(refused(filled().with("name", "۱۲"))).contains("id=\"f-name-error\"");
        assertThat(refused(filled().with("name", "گرمسار"))).contains("به همین نام");
        assertThat(refused(filled().with("code", "2004"))).contains("این کد از آنِ «");
        for (String code : List.of("2197", "209", "20X7", "2000", "20971")) {
            assertThat(refused(filled().with("code", code))).contains("چهار رقم است و با 20");
        }
        assertThat(refused(filled().with("on", "1404/12/30"))).contains("1404/12/30", "چنین روزی در تقویم نیست");
        assertThat(refused(filled().with("on", ""))).contains("id=\"f-on-error\"");
        assertThat(refused(filled().with("on", "1490/01/01"))).contains("پس از امروز");
        assertThat(refused(filled().with("province", "99"))).contains("id=\"f-province-error\"");
        assertThat(refused(filled().with("province", ""))).contains("id=\"f-province-error\"");
        assertThat(sql.counties(TerritoryFilter.NONE)).hasSize(before);
    }

    @Test
    void aCountyIsRenamedForAReasonAndSaysSo() {
        Form form = Form.empty().with("was", "فرخ‌شهر").with("name", "آزمون‌شهر");
        assertThat(statusOf(page.rename("14X1", form, admin()))).isEqualTo(422);
        Form reasoned = renaming("آزمون‌شهر");
        assertThat(page.rename("14X1", reasoned, admin())).isInstanceOf(Redirect.class);
        County county = sql.find("14X1").orElseThrow();
        assertThat(county.name()).isEqualTo("آزمون‌شهر");
        assertThat(ledgered("directory.territory.rename", county)).isEqualTo(1);
        Reply late = page.rename("14X1", renaming("آزمون‌کوه"), admin());
        assertThat(statusOf(late)).isEqualTo(409);
        assertThat(Drawn.html(engine, late)).contains("آزمون‌کوه").contains("«آزمون‌شهر»");
    }

    @Test
    void aNameOfAnotherCountyOrTheSameNameIsRefused() {
        assertThat(statusOf(page.rename("14X1", renaming("شهرکرد"), admin()))).isEqualTo(422);
        assertThat(statusOf(page.rename("14X1", renaming("فرخ‌شهر"), admin()))).isEqualTo(422);
        assertThatThrownBy(() -> page.rename("14X1", Form.empty().with("name", "آزمون"), admin()))
                .isInstanceOf(BadRequest.class);
        for (String code : List.of("14", "9999", "x'")) {
            assertThatThrownBy(() -> page.renaming(code)).isInstanceOf(NotFound.class);
        }
        assertThat(Drawn.html(engine, page.renaming("14X1"))).contains("value=\"فرخ‌شهر\"");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void everyRoleSeesThemButOnlyAdministratorAndExpertChangeThem() throws Exception {
        TestAccounts accounts = new TestAccounts(db);
        for (Role role : Role.values()) {
            AccountId account = accounts.in("N029", role);
            boolean may = role == Role.SYSTEM_ADMINISTRATOR || role == Role.ARSO_EXPERT;
            mvc.perform(get("/desk/territories").with(TestAccounts.as(account))).andExpect(status().isOk());
            for (String path : List.of("/desk/territories/new", "/desk/territories/14X1")) {
                mvc.perform(get(path).with(TestAccounts.as(account))).andExpect(status().is(may ? 200 : 403));
                mvc.perform(post(path)
                                .with(TestAccounts.as(account))
                                .with(csrf())
                                .param("was", "فرخ‌شهر"))
                        .andExpect(status().is(may ? 422 : 403));
            }
        }
        String seen = Drawn.html(engine, page.list(Form.empty().with("province", "14"), auditor()));
        assertThat(seen).contains("14X1").doesNotContain("/desk/territories/new", "/desk/territories/14X1");
    }

    private String refused(Form form) {
        Reply reply = page.make(form, admin());
        assertThat(statusOf(reply)).isEqualTo(422);
        return Drawn.html(engine, reply);
    }

    private static int statusOf(Reply reply) {
        return ((Page) reply).status();
    }

    private static Form filled() {
        return Form.empty().with("province", "20").with("name", "آزمون‌آباد").with("on", DAY);
    }

    private static Form renaming(String name) {
        return Form.empty().with("was", "فرخ‌شهر").with("name", name).with("reason", "مصوبه ۱۲۳");
    }

    private int ledgered(String command, County county) {
        return db.sql("""
                select count(*) from secretariat.ledger_entry
                where command = :command and subject_kind = 'territory' and subject_id = :number""")
                .param("command", command)
                .param("number", county.number())
                .query(Integer.class)
                .single();
    }

    private Actor admin() {
        return Drawn.actor(organs.byCode("N029").orElseThrow(), Role.SYSTEM_ADMINISTRATOR);
    }

    private Actor auditor() {
        return Drawn.actor(organs.byCode("N029").orElseThrow(), Role.AUDITOR);
    }
}
