package ir.saman.circular.draft;

import static ir.saman.TestPages.body;
import static ir.saman.circular.draft.Author.fields;
import static ir.saman.circular.draft.Author.with;
import static ir.saman.directory.TestAccounts.as;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Circulars;
import ir.saman.circular.Drafts;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A clause that is moved and renumbered after its duties were laid keeps its anchor, and they stay its duties. */
@SamanTest
@Serves("F1")
class MovedClauseTests {

    private final MockMvcTester mvc;
    private final JdbcClient db;
    private final Drafts drafts;
    private final Circulars circulars;
    private final String number = "m-" + UUID.randomUUID();
    private final String today;
    private final String bearer;
    private AccountId writer = new AccountId(0);
    private AccountId head = new AccountId(0);

    @Autowired
    MovedClauseTests(
            MockMvcTester mvc, JdbcClient db, Drafts drafts, Circulars circulars, Clock clock, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.drafts = drafts;
        this.circulars = circulars;
        this.today = PersianDate.of(Tehran.today(clock)).format();
        this.bearer = desk.below("N140");
    }

    @Test
    void itsDutiesStayThroughAnAmendmentThatMovesIt() {
        writer = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        head = new TestAccounts(db).in("N029", Role.ORGAN_HEAD);
        Author first = author(post(
                writer,
                "/desk/drafts/new",
                fields(
                        "kind", "CIRCULAR",
                        "subject", "جابه‌جایی بند",
                        "signatory", "نام",
                        "signatoryPost", "سمت",
                        "classification", "CONFIDENTIAL",
                        "urgency", "ORDINARY",
                        "addressees", "همه",
                        "to.organs", bearer)));
        for (String words : List.of("بند نخستین", "بند جابه‌جاشونده")) {
            first.save("/clauses/new", fields("kind", "PARAGRAPH", "clauseForce", "MUST", "text", words));
        }
        assertThat(first.save("/clauses/para_2/asks/new", ask())).hasStatus(303);
        issue(first, "");
        List<Laid> laid = duties();
        assertThat(laid).isNotEmpty();

        Author second = author(post(
                writer,
                "/desk/drafts/amend/" + circulars.find(number).orElseThrow().value(),
                Map.of()));
        assertThat(second.save("", fields("move", "up:para_2"))).hasStatus(303);
        assertThat(second.save("", fields("move", "in:para_1"))).hasStatus(303);
        assertThat(second.save("/renumber", fields("confirmed", "on"))).hasStatus(303);
        assertThat(second.save("/clauses/para_2", with(second.form("/clauses/para_2"), "heading", "عنوان تازه")))
                .hasStatus(303);
        assertThat(second.text().everyClause().map(Clause::anchor)).containsExactly("para_2", "para_1");
        issue(second, "بند جابه‌جا شد");
        assertThat(duties()).as("the same duties of the same ask").isEqualTo(laid);
        String page = body(mvc.get()
                .uri("/circulars/" + circulars.find(number).orElseThrow().value())
                .with(as(head))
                .exchange());
        assertThat(second.draft().text().clauses().getFirst().label()).isEqualTo("بند ۱");
        assertThat(laid).extracting(Laid::anchor).containsOnly("para_2");
        assertThat(page).doesNotContain("id=\"para_3\"");
    }

    private Map<String, List<String>> ask() {
        return fields(
                "action", "گزارش دهد",
                "force", "MUST",
                "who.organs", bearer,
                "arises", "NOW",
                "deadline", "EVERY",
                "rhythm", "HALF",
                "rhythmBy", "CLAUSE",
                "evidence", "outreach-record",
                "accept.0.place", "ISSUER");
    }

    private void issue(Author author, String note) {
        assertThat(author.send(author.path() + "/review/send", Map.of())).hasStatus(303);
        Author signer = new Author(mvc, drafts, head, author.id());
        if (author.draft().amends().isEmpty()) {
            assertThat(signer.save("/number", fields("number", number, "date", today)))
                    .hasStatus(303);
        }
        assertThat(signer.save("/sign", fields("password", TestAccounts.PASSWORD)))
                .hasStatus(303);
        assertThat(signer.save("/issue", fields("note", note, "confirmed", "on")))
                .hasStatus(303);
    }

    /** A duty and the ask and clause it is laid by. */
    private record Laid(long id, String state, String period, long ask, String anchor) {}

    private List<Laid> duties() {
        return db.sql("""
                select d.id, d.state, d.period, a.id as ask, c.anchor from duty.duty d join duty.source s on s.id = d.source_id
                join circular.ask a on s.kind = 'circular' and a.id = s.ref and a.ceased_with is null
                join circular.clause c on c.id = a.clause_id join circular.circular l on l.id = c.circular_id
                where l.number = :number order by d.id""")
                .param("number", number)
                .query((row, at) -> new Laid(
                        row.getLong("id"),
                        row.getString("state"),
                        row.getString("period"),
                        row.getLong("ask"),
                        row.getString("anchor")))
                .list();
    }

    private MvcTestResult post(AccountId account, String path, Map<String, List<String>> fields) {
        return new Author(mvc, drafts, account, 0).send(path, fields);
    }

    private Author author(MvcTestResult begun) {
        assertThat(begun).hasStatus(303);
        String location = String.valueOf(begun.getResponse().getHeader("Location"));
        return new Author(mvc, drafts, writer, Long.parseLong(location.replaceAll("\\D", "")));
    }
}
