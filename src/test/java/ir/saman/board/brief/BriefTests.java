package ir.saman.board.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.board.Cut;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.board.Tally;
import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Folding;
import ir.saman.duty.Rhythm;
import ir.saman.duty.Stage;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import ir.saman.secretariat.Document;
import ir.saman.secretariat.Document.Table;
import ir.saman.secretariat.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A place on one page says what its board says. Each test takes back what it changed. */
@SamanTest
@Transactional
@Serves({"A6", "F3"})
class BriefTests {

    private static final Pattern CELL =
            Pattern.compile("<td class=\"num\"><a href=\"(/desk/duties\\?[^\"]*)\"[^>]*>([^<]+)</a>");
    private static final Pattern CARD =
            Pattern.compile("<a class=\"figure\" href=\"(/desk/duties[^\"]*)\">(?:(?!</a>).)*?<b>([^<]+)</b>");

    private final JdbcClient db;
    private final Briefs briefs;
    private final Scopes scopes;
    private final Readings readings;
    private final Organs organs;
    private final LocalDate today;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Stage stage;

    @Autowired
    private Documents documents;

    @Autowired
    private MockMvc mvc;

    @Autowired
    BriefTests(JdbcClient db, Briefs briefs, Scopes scopes, Readings readings, Organs organs, Clock clock) {
        this.db = db;
        this.briefs = briefs;
        this.scopes = scopes;
        this.readings = readings;
        this.organs = organs;
        this.today = Tehran.today(clock);
    }

    /** Readings as quick as in a running system, whatever the tests before have written. */
    @BeforeAll
    static void folded(@Autowired ApplicationContext context) {
        Folding.fold(context);
    }

    @Test
    void itsFiguresAreTheBoards() {
        dutiesLiveOn();
        for (Scope scope : places()) {
            Brief brief = brief(scope);
            Tally board = Tally.of(readings.read(
                    new Question(Cut.WHOLE, scope.place(), scope.sources(), Optional.empty(), today, false)));
            assertThat(brief.measures().stream().map(Measure::value))
                    .as(scope.title())
                    .containsExactly(
                            Digits.grouped(board.laid()),
                            board.shareWords(),
                            Digits.grouped(board.of(Standing.OVERDUE)),
                            Digits.grouped(board.of(Standing.WAITING)),
                            Digits.grouped(board.of(Standing.MET)),
                            Digits.grouped(board.of(Standing.MET_LATE)));
            assertThat(brief.waits().total()).isEqualTo(board.of(Standing.WAITING));
        }
    }

    @Test
    void whatIsBehindAndWhatIsAheadAreOrderedAndApart() {
        dutiesLiveOn();
        Brief country = brief(places().getFirst());
        assertThat(country.clauses())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(5)
                .isSortedAccordingTo((one, other) -> Long.compare(other.overdue(), one.overdue()));
        assertThat(country.lagging()).hasSizeLessThanOrEqualTo(5);
        assertThat(names(country.lagging())).doesNotContainAnyElementsOf(names(country.leading()));
        assertThat(country.lagging())
                .allMatch(line -> country.leading().stream().allMatch(leading -> line.share() <= leading.share()));
    }

    @Test
    void whatFallsDueIsCountedAsTheDutiesSay() {
        dutiesLiveOn();
        for (Map.Entry<Scope, String> place : Map.of(places().getFirst(), "true", places().get(1), "province = '20'")
                .entrySet()) {
            long open = db.sql("select count(*) from duty.pub_duty where state = 'OPEN' and laid_on <= :today"
                            + " and due_on between :today and :until and " + place.getValue())
                    .param("today", today)
                    .param("until", today.plusDays(30))
                    .query((row, n) -> row.getLong(1))
                    .single();
            assertThat(brief(place.getKey()).ahead().open().n()).isEqualTo(open);
        }
    }

    @Test
    void everyFigureLeadsToAsManyDuties() throws Exception {
        dutiesLiveOn();
        AccountId officer = new TestAccounts(db)
                .in(
                        db.sql(
                                        "select min(code) from directory.organ where kind = 'MANAGEMENT_ORGANISATION' and province = '20'")
                                .query(String.class)
                                .single(),
                        Role.PROVINCIAL_MANAGEMENT_OFFICER);
        String page = read(officer, "/desk/board/brief").replace("\n", " ");
        List<MatchResult> figures = Stream.concat(
                        CELL.matcher(page).results(), CARD.matcher(page).results())
                .filter(figure -> Digits.parse(figure.group(2)).isPresent())
                .toList();
        assertThat(figures).hasSizeGreaterThan(6);
        for (MatchResult figure : figures) {
            assertThat(read(officer, figure.group(1).replace("&amp;", "&")))
                    .as(figure.group(1))
                    .contains(Texts.text(
                            "kit.total.exact", Digits.parse(figure.group(2)).orElseThrow()));
        }
    }

    @Test
    void aFigureIsComparedWithWhatItWas() {
        Tally now = new Tally(Map.of(Standing.MET, 3L, Standing.OVERDUE, 1L));
        List<Past> pasts = List.of(
                new Past("الف", Optional.of(new Tally(Map.of(Standing.MET, 1L, Standing.OVERDUE, 1L)))),
                new Past("ب", Optional.of(new Tally(Map.of(Standing.OVERDUE, 6L)))),
                new Past("پ", Optional.empty()));
        Measure laid = Measure.count(new Chip("", Tone.PLAIN), Tally::laid, now, pasts, "");
        assertThat(laid.before().stream().map(Measure.Then::change)).containsExactly("۲ بیشتر", "۲ کمتر", "نامعلوم");
        assertThat(Measure.share(now, pasts, "").before().stream().map(Measure.Then::change))
                .containsExactly("۲۵ واحد درصد بیشتر", "۷۵ واحد درصد بیشتر", "نامعلوم");
    }

    @Test
    void thePlaceOfAnotherIsNotFound() throws Exception {
        AccountId head = new TestAccounts(db).in("N016", Role.ORGAN_HEAD);
        for (String page : List.of("/desk/board/brief", "/desk/board/brief-file")) {
            for (String place : List.of("province-20", "county-0001", "agency-2", "agency-x")) {
                mvc.perform(get(page).param("place", place).with(TestAccounts.as(head)))
                        .andExpect(status().isNotFound());
            }
        }
    }

    @Test
    void itsFileHoldsTheSameAsTextAndAScriptInANameIsOnlyText() throws Exception {
        String organ = desk.below("N012");
        long source = stage.lay(
                List.of(organ),
                new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30),
                "quarterly-progress-report",
                today.minusDays(200),
                "N029");
        db.sql("""
                update duty.duty set state = 'SUBMITTED', waiting_for = organ_id, waiting_since = now(), changed_on = laid_on, changed_at = now()
                where source_id = :source and laid_on <= :today""").param("source", source).param("today", today).update();
        db.sql("update directory.organ set name = '<script>alert(1)</script>' where code = :code")
                .param("code", organ)
                .update();
        AccountId head = new TestAccounts(db).in("N012", Role.ORGAN_HEAD);
        assertThat(read(head, "/desk/board/brief"))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        MockHttpServletResponse file = response(head, "/desk/board/brief-file");
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(squeezed(pdf(file.getContentAsByteArray())))
                .contains(squeezed("گزارش یک‌صفحه‌ای"), squeezed("در انتظار تصمیم"), "script>alert(1)</script>");
    }

    @Test
    void onPaperItIsOnePageThatSaysWhatTheScreenSays() throws IOException {
        dutiesLiveOn();
        circularsAreNumbers(brief(places().get(2)));
        whatFallsDueAddsUp(brief(places().get(1)));
        db.sql("update duty.source set action = rpad(action || ' ', 300, 'واژه‌های دراز ')")
                .update();
        String unit = db.sql("select min(code) from directory.organ where kind = 'PROVINCIAL_UNIT' and province = '20'")
                .query(String.class)
                .single();
        for (Scope scope : Stream.concat(places().stream(), Stream.of(scopes.widest(as(unit, Role.REFORM_OFFICER))))
                .toList()) {
            Brief brief = brief(scope);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            documents.writeOnOnePage(BriefDocument.fullestFirst(brief), out);
            try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                assertThat(pdf.getNumberOfPages()).as(scope.title()).isEqualTo(1);
            }
            assertThat(pdf(out.toByteArray())).as(scope.title()).contains("…");
        }
    }

    private static void circularsAreNumbers(Brief county) {
        assertThat(Stream.concat(county.lagging().stream(), county.leading().stream()))
                .isNotEmpty()
                .allMatch(line -> line.onPaper().matches("[۰-۹/]+"))
                .allMatch(line -> line.name().text().length() > line.onPaper().length());
    }

    private static void whatFallsDueAddsUp(Brief brief) {
        Ahead ahead = brief.ahead();
        assertThat(ahead.returned().n()).isPositive();
        for (Document document : BriefDocument.fullestFirst(brief)) {
            Table table = document.blocks().stream()
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .filter(each -> each.caption().startsWith(Texts.text("board.brief.ahead")))
                    .findFirst()
                    .orElseThrow();
            assertThat(table.caption())
                    .isEqualTo(Texts.text(
                            "board.brief.counted",
                            Texts.text("board.brief.ahead"),
                            ahead.open().n(),
                            ahead.returned().n()));
            assertThat(sum(table, 2)).isEqualTo(ahead.open().n());
            assertThat(sum(table, 3)).isEqualTo(ahead.returned().n());
        }
    }

    private static long sum(Table table, int column) {
        return table.rows().stream()
                .mapToLong(row -> Digits.parse(row.get(column)).orElseThrow())
                .sum();
    }

    private List<Scope> places() {
        Actor arso = as("N029", Role.ARSO_EXPERT);
        return List.of(
                scopes.widest(arso),
                scopes.province(arso, "20"),
                scopes.county(arso, "0001"),
                scopes.agency(arso, organs.byCode("N002").orElseThrow().id()),
                scopes.widest(as("N012", Role.ORGAN_HEAD)));
    }

    private static List<String> names(List<Line> lines) {
        return lines.stream().map(line -> line.name().text()).toList();
    }

    private Actor as(String organ, Role role) {
        return new Actor(new AccountId(1), "", organs.byCode(organ).orElseThrow(), role, Optional.empty());
    }

    /** Duties in several states, due before and soon after today: those of no province, of one, and of a county of another. */
    private void dutiesLiveOn() {
        List<String> states = List.of("MET", "MET_LATE", "SUBMITTED", "RETURNED", "EXEMPT", "ENDED");
        for (String state : states) {
            db.sql("""
                    update duty.duty
                    set state = :state, waiting_for = case when :state = 'SUBMITTED' then organ_id end,
                        waiting_since = case when :state = 'SUBMITTED' then now() end,
                        changed_on = laid_on, changed_at = now()
                    where laid_on <= :today and state = 'OPEN' and id % 11 = :rest
                      and (province is null or province = '20' or county = '0001')""")
                    .param("state", state)
                    .param("today", today)
                    .param("rest", states.indexOf(state))
                    .update();
        }
        List<Integer> ends = List.of(-1, 0, 20, 31);
        for (int days : ends) {
            db.sql("""
                    update duty.duty set due_on = :day, changed_on = laid_on, changed_at = now()
                    where id % 7 = :rest and (province is null or province = '20' or county = '0001')""")
                    .param("day", today.plusDays(days))
                    .param("rest", ends.indexOf(days))
                    .update();
        }
    }

    private String read(AccountId reader, String address) throws Exception {
        return response(reader, address).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse response(AccountId reader, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(TestAccounts.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private static String pdf(byte[] file) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return stripper.getText(pdf);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u200c]+", "");
    }

    private Brief brief(Scope scope) {
        return briefs.of(scope, anywhere -> true);
    }
}
