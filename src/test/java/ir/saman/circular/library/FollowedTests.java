package ir.saman.circular.library;

import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.circular.library.FollowedSql.Whose;
import ir.saman.directory.AccountId;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.secretariat.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@SamanTest
@Serves("F1")
class FollowedTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final FollowedSql sql;
    private final Circulars circulars;
    private final DeskFixtures desk;
    private final TestAccounts accounts;
    private final String number = "t-" + UUID.randomUUID();
    private AccountId expert = new AccountId(0);
    private CircularId circular = new CircularId(0);

    @Autowired
    FollowedTests(MockMvcTester mvc, JdbcClient db, FollowedSql sql, Circulars circulars, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.sql = sql;
        this.circulars = circulars;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aCircularOfTwoYearsAgo() {
        expert = accounts.in("N029", Role.ARSO_EXPERT);
        circular = circulars.publish(
                TestCirculars.asking(number, desk.today().minusYears(2), "outreach-record"), By.SYSTEM);
    }

    @Test
    void theListSaysFromWhenEachCircularIsFollowed() {
        assertThat(list(expert, "q=" + number))
                .contains("/desk/circulars/" + circular.value(), number, "سازمان اداری و استخدامی کشور")
                .contains(PersianDate.of(desk.today()).format(), "۱ مورد");
        assertThat(list(expert, "q=107030")).contains("href=\"/circulars/107030\"");
    }

    @Test
    void wordsInAnySpellingAndDigitsKindStateYearAndIssuerNarrowIt() {
        String reform = "href=\"/circulars/107030\"";
        assertThat(list(expert, "q=" + Digits.persian("107030"))).contains(reform);
        assertThat(list(expert, "q=107030&kind=CIRCULAR&state=IN_FORCE")).contains(reform);
        assertThat(list(expert, "q=107030&state=WITHDRAWN")).doesNotContain(reform);
        assertThat(list(expert, "q=107030&year=1300")).doesNotContain(reform);
        assertThat(list(expert, "q=" + number + "&issuer=" + organ("N029"))).contains(number);
        assertThat(list(expert, "q=" + number + "&issuer=" + organ("N012")))
                .contains("یافت نشد", "href=\"/desk/circulars\"")
                .doesNotContain("/desk/circulars/" + circular.value());
    }

    @Test
    void whoFollowsTheOwnOnlySeesWhatTheOwnOrganIssued() {
        AccountId head = accounts.in("N029", Role.ORGAN_HEAD);
        AccountId other = accounts.in(desk.below("N012"), Role.ORGAN_HEAD);
        assertThat(list(head, "q=" + number)).contains("/desk/circulars/" + circular.value());
        assertThat(list(other, "q=" + number)).doesNotContain("/desk/circulars/" + circular.value());
        assertThat(list(other, "")).contains("هنوز بخشنامه‌ای صادر نشده است", "href=\"/desk/drafts\"");
        assertThat(get(other, "/desk/circulars/export?format=csv&q=" + number)).hasStatusOk();
        assertThat(body(get(other, "/desk/circulars/export?format=csv&q=" + number)))
                .doesNotContain(number);
        assertThat(list(head, "")).as("texts are not the head's to edit").doesNotContain("/desk/circular-texts");
    }

    @Test
    void theListIsGivenAsAFileWithTheSameRows() {
        String csv = body(get(expert, "/desk/circulars/export?format=csv&q=" + number));
        assertThat(csv).contains(number, PersianDate.of(desk.today()).format()).doesNotContain("107030");
        assertThat(get(expert, "/desk/circulars/export?q=" + number)).hasStatusOk();
        assertThat(list(expert, "q=" + number)).contains("/desk/circulars/export?");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void everyOrderIsPagedWithoutLoss(Sort sort) {
        Whose whose = new Whose(Optional.of(new OrganId(organ("N029"))), desk.today());
        Wanted wanted = sql.wanted(
                LibraryFilter.of(Form.empty().with("sort", sort.name()).with("year", year())));
        List<Long> whole = ids(sql.list(whose, wanted, Cursor.first(), 10_000));
        List<Long> there = new ArrayList<>();
        Cursor from = Cursor.first();
        for (List<FollowedLine> page = sql.list(whose, wanted, from, 50);
                !page.isEmpty();
                page = sql.list(whose, wanted, from, 50)) {
            there.addAll(ids(page));
            from = Cursor.after(page.getLast().key());
        }
        assertThat(there).isEqualTo(whole).contains(circular.value()).doesNotHaveDuplicates();
    }

    /** The newest come out of their index; whose list it is is asked once, not for each circular. */
    @Test
    @Transactional
    void aPageIsReadInTheOrderOfItsIndex() {
        for (String way : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin", "sort")) {
            db.sql("set local enable_" + way + " = off").update();
        }
        String newest = FollowedSql.combinations().getFirst();
        assertThat(plan("explain " + newest)).contains("circular_newest").contains("InitPlan");
    }

    private String plan(String statement) {
        var explained = db.sql(statement)
                .param("own", organ("N029"))
                .param("today", desk.today())
                .param("rows", 26);
        for (String each : List.of("holding", "kind", "state", "programme", "issuer", "first", "next", "force")) {
            explained = explained.param(each, null);
        }
        return String.join("\n", explained.query(String.class).list());
    }

    private String year() {
        return Integer.toString(PersianDate.of(desk.today().minusYears(2)).year());
    }

    private static List<Long> ids(List<FollowedLine> lines) {
        return lines.stream().map(each -> each.circular().id()).toList();
    }

    private long organ(String code) {
        return desk.organ(code).id().value();
    }

    private String list(AccountId who, String query) {
        return body(get(who, "/desk/circulars?" + query));
    }

    private MvcTestResult get(AccountId who, String path) {
        return mvc.get().uri(path).with(as(who)).exchange();
    }
}
