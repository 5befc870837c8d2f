package ir.saman.circular.library;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
class LibraryTests {

    private static final String REFORM = "href=\"/circulars/107030\"";
    private static final String MANA = "href=\"/circulars/14133\"";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private LibrarySql sql;

    @Test
    void theLibraryIsOpenAndLeadsToEachCircular() {
        assertThat(search("")).contains(REFORM, MANA, "<html lang=\"fa\"", "aria-current=\"page\"");
    }

    @Test
    void aWordIsFoundInAnySpellingAndLeadsToItsClauses() {
        assertThat(search("دستگاهها")).contains(REFORM, "href=\"/circulars/107030#para_");
        assertThat(search("دستگاه ها")).contains(REFORM);
        assertThat(search("كاربرگ ۱ شناسایي")).contains(MANA, "#art_4__stage_1").doesNotContain(REFORM);
    }

    @Test
    void aNumberIsFoundInAnyDigits() {
        assertThat(search("۱۴۱۳۳")).contains(MANA).doesNotContain(REFORM);
        assertThat(search("107030")).contains(REFORM);
    }

    @Test
    void yearProgrammeAndIssuerNarrowTheList() {
        assertThat(get("year", "۱۴۰۳")).contains(REFORM).doesNotContain(MANA);
        long mana = db.sql("select id from directory.programme where code = 'mana'")
                .query(Long.class)
                .single();
        assertThat(get("programme", Long.toString(mana))).contains(MANA).doesNotContain(REFORM);
        assertThat(get("issuer", "0")).doesNotContain(MANA, REFORM);
    }

    @Test
    void kindStateAndForceNarrowTheList() {
        assertThat(get("kind", "CIRCULAR")).contains(REFORM);
        assertThat(get("kind", "POLICY")).doesNotContain(REFORM);
        assertThat(get("state", "IN_FORCE")).contains(REFORM, MANA);
        assertThat(get("state", "WITHDRAWN")).doesNotContain(REFORM, MANA);
        assertThat(get("force", "MUST")).contains(REFORM, MANA);
    }

    @Test
    void aCandidateOfAnUncertainNumberIsFound() {
        String number = db.sql("""
                select a.value from circular.candidate a join circular.circular c on c.id = a.circular_id
                where a.field = 'number' and c.number = '161152' and a.value <> '161152' limit 1""").query(String.class).single();
        assertThat(search(number)).contains("href=\"/circulars/161152\"");
    }

    @Test
    void aPartOfAWordIsEnoughAndEveryWordMustBeThere() {
        assertThat(search("ستگاه جرایی")).contains(REFORM);
        assertThat(search("دستگاه ناپیداترین")).doesNotContain(REFORM);
    }

    @Test
    @Serves("D1")
    void theWordsOfTheLetterThatWasBroughtInAreFoundToo() {
        long circular = db.sql("select id from circular.circular where number = '14133'")
                .query(Long.class)
                .single();
        assertThat(search("خوانشکجنایاب")).doesNotContain(MANA);
        db.sql("""
                with brought as (
                  insert into circular.original (circular_id, digest, length, sheets, brought_at)
                  values (:circular, 'library-test', 40, 1, now()) returning id)
                insert into circular.original_sheet (original_id, sheet, start_at, body)
                select id, 1, 0, 'سربرگ خوانش‌كج‌ناياب نامه، دوپارهٔ یکتا' from brought""").param("circular", circular).update();
        assertThat(search("خوانش‌کج‌نایاب")).contains(MANA).doesNotContain(REFORM);
        assertThat(search("خوانش کج")).doesNotContain(REFORM);
        assertThat(search("دوپاره‌یکتا"))
                .as("a half-space where two words stand")
                .contains(MANA)
                .doesNotContain(REFORM);
    }

    @Test
    void aShortWordIsFoundAsAWholeWordInClausesToo() {
        Wanted wanted = sql.wanted(LibraryFilter.of(Form.empty().with("q", "از")));
        List<Long> found = sql.list(wanted, Cursor.first(), 10).stream()
                .map(CircularLine::id)
                .toList();
        assertThat(sql.hits(wanted.filter(), found))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(db.sql(
                                        "select text from circular.clause where circular_id = :circular and anchor = :anchor")
                                .param("circular", hit.circular())
                                .param("anchor", hit.anchor())
                                .query(String.class)
                                .single())
                        .containsPattern("(^|[\\s(«،])از($|[\\s)»،])"));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void everyOrderIsPagedWithoutLossThereAndBack(Sort sort) {
        Wanted wanted = sql.wanted(LibraryFilter.of(Form.empty().with("sort", sort.name())));
        List<Long> whole = sql.list(wanted, Cursor.first(), 1_000).stream()
                .map(CircularLine::id)
                .toList();
        List<Long> there = new ArrayList<>();
        Cursor from = Cursor.first();
        for (List<CircularLine> page = sql.list(wanted, from, 2); !page.isEmpty(); page = sql.list(wanted, from, 2)) {
            page.forEach(line -> there.add(line.id()));
            from = Cursor.after(page.getLast().key());
        }
        assertThat(there).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(5);
        CircularLine last = sql.list(wanted, Cursor.first(), whole.size()).getLast();
        List<Long> back = new ArrayList<>(sql.list(wanted, Cursor.before(last.key()), 1_000).stream()
                .map(CircularLine::id)
                .toList());
        Collections.reverse(back);
        assertThat(back).isEqualTo(whole.subList(0, whole.size() - 1));
    }

    @Test
    void theListIsGivenAsAFile() {
        MvcTestResult csv = mvc.get().uri("/circular-list?format=csv&q=107030").exchange();
        assertThat(csv).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(new String(csv.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("107030", "در حال اجرا")
                .doesNotContain("14133,");
        assertThat(mvc.get().uri("/circular-list")).hasStatusOk();
        assertThat(search("")).contains("href=\"/circular-list?format=csv");
    }

    @Test
    @Transactional
    void wordsAreLookedUpInTheIndexesAndNoTextIsScanned() {
        db.sql("set local enable_seqscan = off").update();
        assertThat(plan(Wanted.HOLDING)).contains("search_words").doesNotContain("clause");
        assertThat(plan("select word from circular.word where word like circular.search_pattern(:words)"))
                .contains("word_parts");
    }

    private String plan(String statement) {
        return String.join(
                "\n",
                db.sql("explain " + statement)
                        .param("words", "دستگاه")
                        .query(String.class)
                        .list());
    }

    @Test
    void everyYearOfACircularIsOfferedAndNoOther() {
        List<String> years = db
                .sql("select distinct issued_on from circular.circular where classification = 'ORDINARY'")
                .query((row, number) -> PersianDate.of(LocalDate.parse(row.getString(1))))
                .list()
                .stream()
                .map(day -> Integer.toString(day.year()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(sql.choices().years()).extracting(Option::value).isEqualTo(years);
    }

    @Test
    void whatCannotBeReadDoesNotNarrow() {
        assertThat(get("year", "abc")).contains(REFORM, MANA);
        assertThat(get("force", "x")).contains(REFORM, MANA);
        assertThat(get("sort", "x")).contains(REFORM, MANA);
        assertThat(get("programme", "1' or 1=1")).contains(REFORM, MANA);
        assertThat(get("from", "b.%FF%00!")).contains(REFORM, MANA);
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        assertThat(search("ناپیداترین"))
                .contains("یافت نشد", "href=\"/circulars\"")
                .doesNotContain(REFORM);
    }

    @Test
    void aScriptInTheSearchIsOnlyText() {
        assertThat(search("<script>alert(1)</script>\"'%_"))
                .doesNotContain("<script>alert")
                .contains("value=\"&lt;script>alert(1)");
    }

    @Test
    void noSessionIsMade() {
        long before = sessions();
        MvcTestResult answer = mvc.get().uri("/circulars").exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getCookie("saman")).isNull();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void htmxGetsTheRowsOnly() {
        assertThat(mvc.get().uri("/circulars?q=14133").header("HX-Request", "true"))
                .bodyText()
                .contains(MANA)
                .doesNotContain("<html");
    }

    private String search(String words) {
        return get("q", words);
    }

    private String get(String name, String value) {
        MvcTestResult answer = mvc.get().uri("/circulars").param(name, value).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private long sessions() {
        return db.sql("select count(*) from directory.spring_session")
                .query(Long.class)
                .single();
    }
}
