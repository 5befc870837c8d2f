package ir.saman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularText;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.Folding;
import ir.saman.journey.Visitor.Sight;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.shell.Command;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No page keeps anybody out: what the menu and the pages behind it show is walked through with an accessibility scan. */
@SamanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

    private static final List<String> PUBLIC = List.of(
            "/", "/circulars", "/circulars/107030", "/circulars/14133", "/circular-graph", "/status", "/sign-in");
    private static final List<String> MAIN = List.of(
            "/desk",
            "/desk/duties",
            "/desk/organs",
            "/desk/organs/tree",
            "/desk/board",
            "/desk/board/provinces/20",
            "/desk/programmes",
            "/desk/authority",
            "/circulars/107030",
            "/");

    /** Pages two steps from the desk, of any of the five: one of a kind is enough. */
    private final Set<String> seen = new TreeSet<>();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ObjectProvider<Command> commands;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Organs organs;

    private Map<String, String> passwords = Map.of();
    private String administrator = "";

    @BeforeAll
    void load() {
        passwords = new TreeMap<>(Demonstration.load(commands));
        Folding.fold(context);
        TestAccounts accounts = new TestAccounts(db);
        administrator = accounts.userName(accounts.in("N029", Role.SYSTEM_ADMINISTRATOR));
        passwords.put(administrator, TestAccounts.PASSWORD);
    }

    @Test
    @Serves("A1")
    void publicPagesAreOpenToAll() {
        try (Visitor citizen = Visitor.at(address(), Sight.LIGHT)) {
            PUBLIC.forEach(path -> looked(citizen, path, "public"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK", "PHONE"})
    @Serves("A1")
    void theMainTenAreFitForDarkAndForAPhone(Sight sight) {
        try (Visitor arso = Visitor.at(address(), sight).signIn("arso", String.valueOf(passwords.get("arso")))) {
            MAIN.forEach(path -> looked(arso, path, sight.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    @Test
    @Serves("A1")
    void theMainTenSayAllWithoutJavaScript() {
        try (Visitor arso =
                Visitor.at(address(), Sight.NO_SCRIPT).signIn("arso", String.valueOf(passwords.get("arso")))) {
            for (String path : MAIN) {
                assertThat(arso.go(path)).as(path).isEqualTo(200);
                assertThat(arso.words()).as(path).hasSizeGreaterThan(100);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"arso", "semnan.mporg", "roads", "garmsar", "auditor", "ADMINISTRATOR"})
    @Serves({"A1", "F3"})
    void everyPageALinkLeadsToIsCleanAndThere(String who) {
        String user = who.equals("ADMINISTRATOR") ? administrator : who;
        try (Visitor visitor = Visitor.at(address(), Sight.LIGHT).signIn(user, String.valueOf(passwords.get(user)))) {
            TreeSet<String> own = new TreeSet<>();
            TreeSet<String> further = new TreeSet<>();
            checked(visitor, "/desk", user);
            for (String path : links(visitor)) {
                if (own.add(shape(path))) {
                    checked(visitor, path, user);
                    further.addAll(links(visitor));
                }
            }
            for (String path : further) {
                if (!own.contains(shape(path)) && seen.add(shape(path))) {
                    checked(visitor, path, user);
                }
            }
            assertThat(own).hasSizeGreaterThan(4);
        }
    }

    /** A draft is two steps from its list: here by all who may see it, before and after its text rests. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "PHONE"})
    @Serves({"A1", "F1"})
    void everyPageOfADraftIsClean(Sight sight) {
        TestAccounts accounts = new TestAccounts(db);
        AccountId head = accounts.in("N029", Role.ORGAN_HEAD);
        Organ issuer = organs.byCode("N029").orElseThrow();
        By by = new By(Optional.of(head.value()), Optional.of(issuer.id().value()), Optional.empty(), Optional.empty());
        CircularText text = TestCirculars.asking(
                "",
                LocalDate.now(Tehran.ZONE),
                BearerRule.ofArticle5(),
                "outreach-record",
                "quarterly-progress-report");
        Draft draft = drafts.begin(issuer.id(), Optional.empty(), text, by);
        String path = "/desk/drafts/" + draft.id();
        try (Visitor expert = visitor(accounts.in("N029", Role.ARSO_EXPERT), sight)) {
            List.of("", "/preview", "/burden", "/review", "/letter", "/history", "/clauses/para_1")
                    .forEach(page -> checked(expert, path + page, "expert"));
        }
        drafts.step(draft, Draft.State.IN_REVIEW, Optional.empty(), by);
        try (Visitor signing = visitor(head, sight)) {
            List.of("/issue", "/preview", "/burden").forEach(page -> checked(signing, path + page, "head"));
            signing.look("draft-burden-" + sight);
        }
    }

    private Visitor visitor(AccountId account, Sight sight) {
        return Visitor.at(address(), sight).signIn(new TestAccounts(db).userName(account), TestAccounts.PASSWORD);
    }

    private static void checked(Visitor visitor, String path, String user) {
        assertThat(visitor.go(path)).as(user + " at " + path).isEqualTo(200);
        visitor.check(path);
    }

    private void looked(Visitor visitor, String path, String name) {
        assertThat(visitor.go(path)).as(path).isEqualTo(200);
        visitor.look(name + path.replaceAll("[^a-zA-Z0-9]+", "-"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Visitor visitor) {
        List<String> all = (List<String>)
                visitor.page()
                        .evaluate(
                                "[...document.querySelectorAll('a[href^=\"/\"]:not([download])')].map(a => a.getAttribute('href'))");
        return all.stream()
                .map(link -> link.replaceAll("#.*", ""))
                .filter(link -> !link.matches(".*(export|format=|/template|/kit/).*"))
                .distinct()
                .toList();
    }

    /** Pages of one kind look alike: numbers, a circular's own number and filters do not make another page. */
    private static String shape(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("^/circulars/.+", "/circulars/N")
                .replaceAll("[0-9]+", "N");
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
