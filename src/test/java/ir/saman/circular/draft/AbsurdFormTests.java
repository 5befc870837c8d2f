package ir.saman.circular.draft;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.Circulars;
import ir.saman.circular.Draft;
import ir.saman.circular.Draft.State;
import ir.saman.circular.DraftFixtures;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form of a draft's way, sent empty and sent absurd: each answer is one, and none is a breakdown. */
@SamanTest
@Serves({"F1", "F6"})
class AbsurdFormTests {

    private static final List<String> FEATURES = List.of(".circular.draft", ".circular.review", ".circular.issuing");

    private static final List<String> FIELDS = List.of(
            "accept.0.place",
            "action",
            "addressees",
            "after",
            "amount",
            "amountUnit",
            "anchor",
            "answer-1",
            "at",
            "attachments",
            "below",
            "classification",
            "clauseForce",
            "confirmed",
            "copies",
            "date",
            "deadline",
            "evidence",
            "event",
            "fate-1",
            "first",
            "force",
            "grace",
            "kind",
            "label",
            "laidBy",
            "letter",
            "move",
            "note",
            "number",
            "password",
            "pick",
            "more",
            "preview",
            "programme",
            "ref.0.refDate",
            "ref.0.refNumber",
            "ref.0.relation",
            "rest-1",
            "revision",
            "rhythm",
            "rhythmBy",
            "signatory",
            "subject",
            "take",
            "text",
            "to.organs",
            "urgency",
            "who.below",
            "who.holdersOf",
            "who.kinds",
            "who.organs",
            "who.territories",
            "with.0.part",
            "with.0.place",
            "words",
            "years");

    private static final List<String> ABSURD = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999",
            "۱۴۰۵/۱۳/۴۵",
            "up:",
            "ON a b c",
            "on",
            "\u200c",
            "' or 1 = 1 --",
            "%_\\",
            "\0",
            "\ud83d\ude00",
            "ب".repeat(3_000));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Circulars circulars;

    @Autowired
    private DraftFixtures fixtures;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Optional<AccountId> writer = Optional.empty();
    private Optional<AccountId> head = Optional.empty();

    @Test
    void noFormBreaksDownWhateverIsSent() {
        SortedMap<String, Integer> broken = new TreeMap<>();
        for (String path : paths()) {
            for (State state : List.of(State.WRITING, State.IN_REVIEW, State.SIGNED)) {
                String at = path(path, draft(state));
                broken.putAll(sent(at, Map.of(), state));
                ABSURD.forEach(typed -> broken.putAll(sent(at, all(typed), state)));
            }
        }
        assertThat(paths()).hasSizeGreaterThan(15);
        assertThat(broken).isEmpty();
    }

    private List<String> paths() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each ->
                        FEATURES.stream().anyMatch(each.getValue().getBeanType().getPackageName()::endsWith))
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .sorted()
                .toList();
    }

    /** The answers of 500 and more, by what was sent. */
    private Map<String, Integer> sent(String path, Map<String, String> fields, State state) {
        SortedMap<String, Integer> broken = new TreeMap<>();
        AccountId account = path.matches(".*/(number|sign|issue)") ? head() : writer();
        var request = mvc.post().uri(path).with(as(account)).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        int status = request.exchange().getResponse().getStatus();
        if (status >= 500) {
            String typed = fields.values().stream().findFirst().orElse("nothing");
            broken.put(state + " " + path + " " + typed.substring(0, Math.min(20, typed.length())), status);
        }
        return broken;
    }

    private AccountId writer() {
        writer = writer.or(() -> Optional.of(new TestAccounts(db).in("N029", Role.ARSO_EXPERT)));
        return writer.orElseThrow();
    }

    private AccountId head() {
        head = head.or(() -> Optional.of(new TestAccounts(db).in("N029", Role.ORGAN_HEAD)));
        return head.orElseThrow();
    }

    /** The form as its author had it before him, with the same in every other field. */
    private static Map<String, String> all(String typed) {
        Map<String, String> fields = new TreeMap<>();
        FIELDS.forEach(field -> fields.put(field, typed));
        return fields;
    }

    private String path(String pattern, Draft draft) {
        long amended = pattern.contains("/amend/") ? published().value() : 0;
        return Stream.of(pattern)
                .map(each -> each.replaceAll("\\{circular[^/]*}", Long.toString(amended)))
                .map(each -> each.replaceAll("\\{id:\\[0-9]\\{1,18}}", Long.toString(draft.id())))
                .map(each -> each.replaceAll("\\{(revision|comment):\\[0-9]\\{[0-9,]+}}", "1"))
                .map(each -> each.replace("{anchor}", "para_1").replace("{key}", "report"))
                .findFirst()
                .orElseThrow();
    }

    private Draft draft(State state) {
        By by = fixtures.head("N029");
        Draft written = fixtures.begun(text(), by);
        return switch (state) {
            case WRITING -> written;
            case IN_REVIEW -> fixtures.step(written, State.IN_REVIEW, by);
            case SIGNED, ISSUED, DROPPED -> fixtures.signed(written, by);
        };
    }

    private CircularId published() {
        return circulars.publish(text(), By.SYSTEM);
    }

    private CircularText text() {
        return TestCirculars.asking("h-" + UUID.randomUUID(), Tehran.today(clock), "outreach-record");
    }
}
