package ir.saman.duty.kinds;

import static ir.saman.TestPages.body;
import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Stage;
import ir.saman.duty.card.Answers;
import ir.saman.duty.card.Answers.Figure;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.kit.text.Digits;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SamanTest
@Serves({"F1", "F2"})
class KindTests {

    private static final String PATH = "/desk/evidence-kinds";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Answers answers;

    @Autowired
    private KindSql sql;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Stage stage;

    private AccountId author = new AccountId(0);
    private String name = "";

    @BeforeEach
    void anAuthor() {
        author = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        name = "فهرست ساختمان " + UUID.randomUUID();
    }

    @Test
    void aKindThatIsAddedIsOfferedAndAsksWhatItWasToldTo() {
        assertThat(add(Map.of("figure.0.max", "۱٬۰۰۰", "figure.2.label", "مساحت", "figure.2.unit", "متر")))
                .hasStatus(303);
        Kind kind = kept();
        assertThat(kind.textRequired()).isFalse();
        assertThat(kind.fileRequired()).isTrue();
        assertThat(kind.figures())
                .containsExactly(
                        new Figure(
                                "f1",
                                "ساختمان‌ها",
                                "ساختمان",
                                Optional.of(BigDecimal.ONE),
                                Optional.of(BigDecimal.valueOf(1000)),
                                0,
                                true),
                        new Figure("f2", "مساحت", "متر", Optional.empty(), Optional.empty(), 0, false));
        assertThat(page(PATH + "?q=" + name)).contains(name, "افزوده‌شده");
        assertThat(page("/desk/drafts")).contains("href=\"" + PATH);
        assertThat(new TestAccounts(db).ledgered(author, "duty.kind.add")).isEqualTo(1);
    }

    @Test
    void oneNameIsOneKindInWhateverSpelling() {
        assertThat(add(Map.of())).hasStatus(303);
        String typed = name.replace("ی", "ي").replace("ک", "ك");
        assertThat(body(add(Map.of("name", typed)))).contains("f-name-error", "گونه‌ای با این نام هست");
        assertThat(add(Map.of("name", "برنامه عملیاتی"))).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource({
        "name,''",
        "hint,''",
        "textLabel,''",
        "figure.0.label,''",
        "figure.0.unit,''",
        "figure.0.min,الف",
        "figure.0.max,۰",
        "figure.0.max,99999999999999999",
        "figure.0.decimals,9",
        "name,200+"
    })
    void whatIsMissingOrWrongIsSaidBesideItsField(String field, String typed) {
        MvcTestResult answer = add(Map.of(field, typed.equals("200+") ? "ن".repeat(201) : typed));
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("f-" + field + "-error");
        assertThat(sql.named(name, 0)).isFalse();
    }

    @Test
    void aKindThatAsksNothingIsRefused() {
        assertThat(body(add(Map.of(
                        "fileRequired", "",
                        "figure.0.label", "",
                        "figure.0.unit", "",
                        "figure.0.min", "",
                        "figure.0.required", ""))))
                .contains("f-textRequired-error");
    }

    @Test
    void untilAClauseAsksForItAllOfItMayBeChangedAndThenOnlyItsWords() {
        add(Map.of());
        Map<String, String> changed =
                Map.of("seen", seen(), "textRequired", "on", "fileRequired", "", "figure.0.max", "5");
        assertThat(send(one(), changed)).hasStatus(303);
        assertThat(kept().textRequired()).isTrue();
        String bearer = desk.below("N012");
        long source = stage.lay(List.of(bearer), new DeadlineRule.Standing(), kept().code(), desk.today(), "N012");
        AccountId officer = new TestAccounts(db).in(bearer, Role.REFORM_OFFICER);
        assertThat(body(mvc.get()
                        .uri("/desk/duties/" + stage.duty(source, bearer).value() + "/answer")
                        .with(as(officer))
                        .exchange()))
                .contains("ساختمان‌ها (ساختمان)");
        assertThat(page(one())).contains("تنها واژه‌های آن").doesNotContain("name=\"textRequired\"");
        Map<String, String> reworded = Map.of(
                "seen",
                seen(),
                "textRequired",
                "",
                "hint",
                "راهنمای روشن‌تر",
                "figure.0.label",
                "بناها",
                "figure.0.max",
                "");
        assertThat(send(one(), reworded)).hasStatus(303);
        assertThat(kept().textRequired()).as("what it asks stays").isTrue();
        assertThat(kept().hint()).isEqualTo("راهنمای روشن‌تر");
        assertThat(kept().figures().getFirst().label()).isEqualTo("بناها");
        assertThat(kept().figures().getFirst().max()).contains(BigDecimal.valueOf(5));
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsToldAndKeepsWhatWasTyped() {
        add(Map.of());
        String before = seen();
        assertThat(send(one(), Map.of("seen", before, "hint", "از نخستین"))).hasStatus(303);
        MvcTestResult second = send(one(), Map.of("seen", before, "hint", "از دومین"));
        assertThat(second).hasStatus(409);
        assertThat(body(second)).contains("از دومین", seen());
        assertThat(kept().hint()).isEqualTo("از نخستین");
    }

    @Test
    void whoeverWritesItWhileAClauseBeginsToAskForItIsToldSo() {
        add(Map.of());
        String before = seen();
        stage.lay(List.of(desk.below("N012")), new DeadlineRule.Standing(), kept().code(), desk.today(), "N012");
        MvcTestResult late = send(one(), Map.of("seen", before, "figure.0.max", "7", "hint", "از پیش"));
        assertThat(late).hasStatus(409);
        assertThat(body(late)).contains("از پیش", "تنها واژه‌های آن");
        assertThat(kept().figures().getFirst().max()).isEmpty();
    }

    @Test
    void everyRowOfItsWordsStaysInSightHoweverFewAreFilled() {
        add(Map.of("figure.1.label", "دوم", "figure.1.unit", "متر", "figure.1.decimals", "0"));
        stage.lay(List.of(desk.below("N012")), new DeadlineRule.Standing(), kept().code(), desk.today(), "N012");
        Map<String, String> emptied = Map.of("seen", seen(), "figure.0.label", "", "figure.0.unit", "");
        assertThat(body(send(one(), emptied)))
                .contains("f-figure.0.label-error", "f-figure.1.label-error", "name=\"figure.1.unit\"");
    }

    @Test
    void whatSamanBringsIsReadAndNotWritten() {
        long given = db.sql("select id from duty.evidence_kind where code = 'operational-plan'")
                .query(Long.class)
                .single();
        assertThat(page(PATH + "/" + given)).contains("برنامه عملیاتی").doesNotContain("name=\"hint\"");
        assertThat(send(PATH + "/" + given, Map.of("seen", ""))).hasStatus(404);
        assertThat(mvc.get().uri(PATH + "/999999999").with(as(author))).hasStatus(404);
    }

    @Test
    void aScriptInItIsOnlyText() {
        add(Map.of("hint", "<script>alert(1)</script>"));
        assertThat(page(PATH + "?q=" + name)).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void theListIsPagedByNameWithItsHonestTotal() {
        String first = page(PATH);
        long all = db.sql("select count(*) from duty.evidence_kind")
                .query(Long.class)
                .single();
        assertThat(first).contains(Digits.grouped(all) + " مورد").doesNotContain("from=b");
        Matcher next = Pattern.compile("href=\"([^\"]*from=a[^\"]*)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(page(PATH + next.group(1).replaceFirst("^[^?]*", "").replace("&amp;", "&")))
                .contains("from=b");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ARSO_EXPERT")
    void nobodyElseDefinesThem(Role role) {
        AccountId other = new TestAccounts(db).in("N029", role);
        assertThat(mvc.get().uri(PATH).with(as(other))).hasStatus(403);
    }

    private String one() {
        return PATH + "/"
                + db.sql("select id from duty.evidence_kind where name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single();
    }

    private String seen() {
        return sql.find(Long.parseLong(one().substring(PATH.length() + 1)))
                .orElseThrow()
                .seen();
    }

    private Kind kept() {
        return answers.kind(db.sql("select code from duty.evidence_kind where name = :name")
                .param("name", name)
                .query(String.class)
                .single());
    }

    private MvcTestResult add(Map<String, String> changed) {
        return send(PATH + "/new", changed);
    }

    private MvcTestResult send(String path, Map<String, String> changed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "name", name,
                "hint", "فهرست امضاشده را بیفزایید.",
                "textLabel", "شرح",
                "fileRequired", "on",
                "figure.0.label", "ساختمان‌ها",
                "figure.0.unit", "ساختمان",
                "figure.0.min", "۱",
                "figure.0.decimals", "0",
                "figure.0.required", "on"));
        form.put("figure.2.decimals", "0");
        form.putAll(changed);
        var request = mvc.post().uri(path).with(as(author)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String page(String path) {
        MvcTestResult answer = mvc.get().uri(path).with(as(author)).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }
}
