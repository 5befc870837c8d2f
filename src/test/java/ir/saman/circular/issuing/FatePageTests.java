package ir.saman.circular.issuing;

import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.Circulars;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.secretariat.By;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves({"F1", "F2"})
class FatePageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Circulars circulars;

    @Autowired
    private Organs organs;

    @Autowired
    private DeskFixtures desk;

    private AccountId head = new AccountId(0);
    private CircularId circular = new CircularId(0);
    private List<String> bearers = List.of();
    private long draft;
    private long ask;

    /** The second clause asks other evidence, and of the first organ only: of its duties half have no like. */
    @BeforeEach
    void anAmendmentThatIsSigned() {
        head = new TestAccounts(db).in("N029", Role.ORGAN_HEAD);
        By by = new By(
                Optional.of(head.value()),
                Optional.of(desk.organ("N029").id().value()),
                Optional.of(Role.ORGAN_HEAD.name()),
                Optional.empty());
        bearers = List.of(desk.below("N140"), desk.below("N140"));
        String number = "f-" + UUID.randomUUID();
        CircularText before = text(number, BearerRule.ofOrgans(bearers), "preparation-record");
        circular = circulars.publish(before, By.SYSTEM);
        CircularText narrowed = text(number, BearerRule.only(bearers.getFirst()), "outreach-record");
        CircularText after = before.saying(
                List.of(before.clauses().getFirst(), narrowed.clauses().getLast()));
        Draft written = drafts.begin(organs.byCode("N029").orElseThrow().id(), Optional.of(circular), after, by);
        drafts.step(written, Draft.State.IN_REVIEW, Optional.empty(), by);
        draft = written.id();
        assertThat(send("sign", Map.of("password", TestAccounts.PASSWORD))).hasStatus(303);
        ask = db.sql("""
                select a.id from circular.ask a join circular.clause l on l.id = a.clause_id
                where l.circular_id = :circular and l.anchor = 'para_2'""").param("circular", circular.value()).query(Long.class).single();
    }

    private CircularText text(String number, BearerRule rule, String second) {
        return TestCirculars.asking(number, desk.today(), rule, "outreach-record", second);
    }

    @Test
    void howManyGoOnStayAndCloseIsShownAndDone() {
        Map<String, String> choice = Map.of("fate-" + ask, "ON para_2 report", "rest-" + ask, "CLOSE");
        MvcTestResult asked = issue(choice);
        assertThat(asked).hasStatusOk();
        assertThat(body(asked))
                .contains("۲ تکلیف ادامه می‌یابد، ۲ تکلیف بسته می‌شود")
                .doesNotContain("۰ تکلیف");
        assertThat(states()).as("asking changes nothing").isEqualTo(Map.of("OPEN", 4L));
        assertThat(confirmed(choice)).hasStatus(303);
        assertThat(states()).isEqualTo(Map.of("ENDED", 4L));
        assertThat(moved()).isEqualTo(2);
    }

    @Test
    void whatCannotGoOnIsKeptWhereThatIsChosen() {
        Map<String, String> choice = Map.of("fate-" + ask, "ON para_2 report", "rest-" + ask, "KEEP");
        assertThat(body(issue(choice)))
                .contains("۲ تکلیف ادامه می‌یابد، ۱ تکلیف در متن پیشین می‌ماند، ۱ تکلیف بسته می‌شود");
        AccountId went = new TestAccounts(db).in(bearers.getFirst(), Role.REFORM_OFFICER);
        AccountId stayed = new TestAccounts(db).in(bearers.getLast(), Role.REFORM_OFFICER);
        assertThat(confirmed(choice)).hasStatus(303);
        assertThat(states()).isEqualTo(Map.of("ENDED", 3L, "OPEN", 1L));
        assertThat(told(went)).contains("اصلاح شد", "با متن تازه ادامه می‌یابد: «بند آزمون para_2");
        assertThat(told(stayed)).contains("اصلاح شد", "همچنان باید پاسخ داده شود: «بند آزمون para_2");
    }

    @Test
    void nothingIsChosenForAnybody() {
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(),
                Map.of("fate-" + ask, ""),
                Map.of("fate-" + ask, "DROP"),
                Map.of("fate-" + ask, "ON nowhere report", "rest-" + ask, "KEEP"),
                Map.of("fate-" + ask, "ON para_2 report"),
                Map.of("fate-" + ask, "ON para_2 report", "rest-" + ask, "DROP"))) {
            MvcTestResult refused = confirmed(wrong);
            assertThat(refused).as(wrong.toString()).hasStatus(422);
            assertThat(body(refused)).as(wrong.toString()).contains("-" + ask + "-error\"");
        }
        assertThat(states()).isEqualTo(Map.of("OPEN", 4L));
    }

    @Test
    void theTextOfEachDayIsThere() {
        String address = "/circulars/"
                + db.sql("select number from circular.circular where id = :circular")
                        .param("circular", circular.value())
                        .query(String.class)
                        .single();
        assertThat(confirmed(Map.of("fate-" + ask, "CLOSE"))).hasStatus(303);
        assertThat(body(mvc.get().uri(address).with(as(head)).exchange()))
                .contains("name=\"on\"", "/circular-graph/" + circular.value());
        assertThat(mvc.get().uri(address + "?on={day}", "۱۴۰۰/۰۱/۰۱").with(as(head)))
                .hasStatus(404);
        assertThat(mvc.get().uri(address + "?on={day}", "۱۴۲۰/۰۱/۰۱").with(as(head)))
                .hasStatusOk();
        assertThat(body(mvc.get()
                        .uri("/circular-graph/" + circular.value())
                        .with(as(head))
                        .exchange()))
                .contains("اصلاح می‌کند");
    }

    private MvcTestResult issue(Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("note", "آزمون");
        return send("issue", all);
    }

    private MvcTestResult confirmed(Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("confirmed", "on");
        return issue(all);
    }

    private MvcTestResult send(String step, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/desk/drafts/" + draft + "/" + step)
                .with(as(head))
                .with(csrf())
                .param(
                        "revision",
                        Integer.toString(drafts.find(draft).orElseThrow().revision()));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    /** How the duties of the second clause's first ask stand. */
    private Map<String, Long> states() {
        Map<String, Long> found = new TreeMap<>();
        db.sql("""
                select d.state, count(*) as n from duty.duty d join duty.source s on s.id = d.source_id
                where s.kind = 'circular' and s.ref = :ask group by d.state""")
                .param("ask", ask)
                .query((row, number) -> found.put(row.getString("state"), row.getLong("n")))
                .list();
        return found;
    }

    private long moved() {
        return db.sql("""
                select count(*) from duty.duty n join duty.duty d on d.id = n.transferred_from
                join duty.source s on s.id = d.source_id where s.kind = 'circular' and s.ref = :ask""").param("ask", ask).query(Long.class).single();
    }

    private String told(AccountId account) {
        return db.sql("select text from secretariat.notice where account_id = :account order by id desc limit 1")
                .param("account", account.value())
                .query(String.class)
                .single();
    }
}
