package ir.saman.circular.export;

import static ir.saman.Altered.altered;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.Circulars;
import ir.saman.circular.Five;
import ir.saman.circular.TestCirculars;
import ir.saman.circular.Versions;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.PersianText;
import ir.saman.secretariat.By;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@SamanTest
@Serves({"F1", "D5"})
class FilePagesTests {

    private static final Path SCHEMA = Path.of("src/test/resources/akomantoso/akomantoso30.xsd");
    private static final String EVIDENCE = "outreach-record";
    private static final List<String> FIVE = Five.NUMBERS;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Versions versions;

    @Autowired
    private Circulars circulars;

    @Autowired
    private Clock clock;

    @Autowired
    private DeskFixtures desk;

    private long twice;

    @ParameterizedTest
    @FieldSource("FIVE")
    void theLetterHoldsEveryClauseAndIsNoPicture(String number) throws IOException {
        long id = new Five(db).id(number);
        String printed = squeezed(pdf(bytes("/circular-files/" + id + ".pdf")));
        CircularText text = versions.newest(new CircularId(id)).orElseThrow();
        assertThat(text.everyClause())
                .allSatisfy(clause -> clause.text()
                        .lines()
                        .forEach(line -> assertThat(words(line))
                                .as(clause.anchor())
                                .allSatisfy(word -> assertThat(printed).contains(word))));
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void eachOfTheFiveIsAkomaNtosoByItsSchema(String number) throws Exception {
        valid(bytes("/circular-files/" + new Five(db).id(number) + ".xml"));
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void everyClauseIsInTheXmlUnderItsAnchor(String number) throws Exception {
        long id = new Five(db).id(number);
        Document document = xml(bytes("/circular-files/" + id + ".xml"));
        CircularText text = versions.newest(new CircularId(id)).orElseThrow();
        List<String> named =
                elements(document, "*").map(each -> each.getAttribute("eId")).toList();
        assertThat(text.everyClause()).allSatisfy(clause -> assertThat(named).containsOnlyOnce(clause.anchor()));
        assertThat(document.getElementsByTagName("activeRef").getLength())
                .isEqualTo(text.references().size());
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void otherProgramsReadTheCalendarWhereThereIsOne(String number) throws Exception {
        String path = "/circular-files/" + new Five(db).id(number) + ".ics";
        if (!new String(bytes("/circulars/" + number), UTF_8).contains(path)) {
            assertThat(mvc.get().uri(path)).hasStatus(404);
            return;
        }
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes(path)));
        assertThat(calendar.validate().hasErrors()).isFalse();
        List<VEvent> events = calendar.getComponents(Component.VEVENT).stream()
                .map(VEvent.class::cast)
                .toList();
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getUid().orElseThrow().getValue()).isNotBlank();
            assertThat(event.getProperty("SUMMARY").orElseThrow().getValue()).isNotBlank();
            assertThat(event.getProperty("URL").orElseThrow().getValue()).contains("/circulars/" + number + "#");
        });
    }

    @Test
    void withoutADayForAllThereIsNoCalendarAndNoWayToOne() {
        CircularText text = undated(TestCirculars.asking(name(), LocalDate.of(2025, 2, 2), EVIDENCE));
        long id = circulars.publish(text, By.SYSTEM).value();
        AccountId bearer = new TestAccounts(db).in(TestCirculars.BEARER, Role.REFORM_OFFICER);
        assertThat(mvc.get().uri("/circular-files/" + id + ".ics").with(TestAccounts.as(bearer)))
                .hasStatus(404);
        assertThat(new String(bytes("/circulars/" + text.number(), bearer), UTF_8))
                .contains("/circular-files/" + id + ".xml")
                .doesNotContain("/circular-files/" + id + ".ics");
    }

    @Test
    void ofWhatHasEndedEveryFileSaysSo() throws Exception {
        CircularText text = TestCirculars.asking(name(), LocalDate.of(2025, 2, 2), EVIDENCE);
        long id = circulars.publish(text, By.SYSTEM).value();
        AccountId bearer = new TestAccounts(db).in(TestCirculars.BEARER, Role.REFORM_OFFICER);
        String files = "/circular-files/" + id;
        assertThat(new String(bytes(files + ".ics", bearer), UTF_8)).doesNotContain("CANCELLED");
        assertThat(events(xml(bytes(files + ".xml", bearer)))).containsExactly("generation 2025-02-02");
        db.sql(
                        "update circular.circular set state = 'WITHDRAWN', ended_on = '2025-06-07', end_note = 'پشیمانی' where id = :id")
                .param("id", id)
                .update();
        assertThat(new String(bytes(files + ".ics", bearer), UTF_8)).contains("STATUS:CANCELLED");
        assertThat(squeezed(pdf(bytes(files + ".pdf", bearer)))).contains(squeezed("لغوشده"), squeezed("پشیمانی"));
        byte[] akn = bytes(files + ".xml", bearer);
        valid(akn);
        assertThat(events(xml(akn))).containsExactly("generation 2025-02-02", "repeal 2025-06-07");
    }

    @Test
    void aDayThatWasPutOffForAllIsInTheCalendar() {
        CircularText text = TestCirculars.asking(name(), LocalDate.of(2025, 2, 2), EVIDENCE);
        long id = circulars.publish(text, By.SYSTEM).value();
        AccountId bearer = new TestAccounts(db).in(TestCirculars.BEARER, Role.REFORM_OFFICER);
        LocalDate until = db.sql("""
                update duty.duty d set due_on = d.due_on + 20
                from duty.source s, circular.ask a, circular.clause l
                where s.id = d.source_id and s.kind = 'circular' and a.id = s.ref and l.id = a.clause_id and l.circular_id = :id
                  and d.state = 'OPEN' and :today between d.period_from and d.period_to
                returning d.due_on""")
                .param("id", id)
                .param("today", Tehran.today(clock))
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .single();
        assertThat(new String(bytes("/circular-files/" + id + ".ics", bearer), UTF_8))
                .contains("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(until));
    }

    @Test
    void theDaysOfAnOldVersionAreCalledOffAndDisturbNoneOfTheNewest() {
        String files = "/circular-files/" + second() + ".ics";
        String newest = unfolded(bytes(files, bearer()));
        String old = unfolded(bytes(files + "?version=1", bearer()));
        assertThat(newest).doesNotContain("CANCELLED").contains("UID:circular-" + second() + "-para_1");
        assertThat(old)
                .contains("STATUS:CANCELLED", "UID:circular-" + second() + "-v1-para_1", "دیگر جاری نیست")
                .doesNotContain("UID:circular-" + second() + "-para_1");
        assertThat(unfolded(bytes(files + "?version=2", bearer()))).contains("UID:circular-" + second() + "-para_1");
    }

    @Test
    void whatCountsFromReceiptOrInWorkingDaysIsInTheCalendarWhereAllHaveOneDay() {
        for (DeadlineRule rule : List.of(
                new DeadlineRule.Within(2, DeadlineRule.Unit.MONTHS, new DeadlineRule.Trigger.Receipt()),
                new DeadlineRule.Within(9, DeadlineRule.Unit.WORKING_DAYS, new DeadlineRule.Trigger.LetterDate()),
                new DeadlineRule.Within(9, DeadlineRule.Unit.WORKING_DAYS, new DeadlineRule.Trigger.Receipt()))) {
            List<String> organs = List.of(desk.below("N140"), desk.below("N140"));
            CircularText text = asking(
                    rule, TestCirculars.asking(name(), desk.today(), BearerRule.ofOrgans(organs), "outreach-record"));
            long id = circulars.publish(text, By.SYSTEM).value();
            AccountId bearer = new TestAccounts(db).in(organs.getFirst(), Role.REFORM_OFFICER);
            String link = "/circular-files/" + id + ".ics";
            LocalDate due = db.sql("select max(due_on) from duty.duty where organ_id = :organ")
                    .param("organ", desk.organ(organs.getLast()).id().value())
                    .query((row, number) -> row.getObject(1, LocalDate.class))
                    .single();
            assertThat(new String(bytes("/circulars/" + text.number(), bearer), UTF_8))
                    .contains(link);
            assertThat(unfolded(bytes(link, bearer)))
                    .contains("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due), "همه متعهدان آن");
            db.sql(
                            "update duty.duty set due_on = due_on + 5, changed_at = now(), changed_on = cast(now() at time zone 'Asia/Tehran' as date) where organ_id = :organ")
                    .param("organ", desk.organ(organs.getLast()).id().value())
                    .update();
            assertThat(mvc.get().uri(link).with(TestAccounts.as(bearer))).hasStatus(404);
            assertThat(new String(bytes("/circulars/" + text.number(), bearer), UTF_8))
                    .doesNotContain(link);
        }
    }

    private static String unfolded(byte[] calendar) {
        return new String(calendar, UTF_8).replace("\r\n ", "");
    }

    @Test
    void aKindWithoutLatinLettersIsUnknownInAnAddress() {
        assertThat(AknNames.kind("آیین‌نامه")).isEqualTo("nn");
        assertThat(AknNames.kind("(LAW)")).isEqualTo("law");
        assertThat(AknNames.kind("COUNCIL_DECISION")).isEqualTo("council-decision");
    }

    @Test
    void theDeadlineOfTwoMonthsIsInTheCalendarAndLeadsToItsClause() {
        String calendar =
                new String(bytes("/circular-files/" + new Five(db).id("107030") + ".ics"), UTF_8).replace("\r\n ", "");
        assertThat(calendar)
                .contains("DTSTART;VALUE=DATE:20250316", "/circulars/107030#")
                .doesNotContain("\n ");
    }

    @Test
    void whateverStandsInATextStaysText() throws Exception {
        CircularText before = TestCirculars.asking("t/<&>\"']]>", LocalDate.of(2025, 2, 2), EVIDENCE);
        String hostile = "<script>alert(1)</script> & ]]> \u0001\uFFFE \"'\n=cmd|x, ; \\ END:VCALENDAR";
        CircularText text = saying(before, hostile);
        long id = circulars.publish(text, By.SYSTEM).value();
        AccountId bearer = new TestAccounts(db).in(TestCirculars.BEARER, Role.REFORM_OFFICER);
        Document document = xml(bytes("/circular-files/" + id + ".xml", bearer));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("docTitle").item(0).getTextContent())
                .contains("<script>alert(1)</script> & ]]>");
        assertThat(pdf(bytes("/circular-files/" + id + ".pdf", bearer))).contains("<script>");
        new CalendarBuilder().build(new ByteArrayInputStream(bytes("/circular-files/" + id + ".ics", bearer)));
        assertThat(new String(bytes("/circular-readings/" + id, bearer), UTF_8))
                .contains("&lt;script")
                .doesNotContain("<script>alert");
    }

    @Test
    void aVersionIsAskedForByItsNumber() {
        long id = new Five(db).id("107030");
        assertThat(new String(bytes("/circular-files/" + id + ".xml?version=1"), UTF_8))
                .contains("/akn/ir/doc/circular/2025-02-02/107030/fas@/!main");
        assertThat(new String(bytes("/circular-files/" + second() + ".xml?version=1", bearer()), UTF_8))
                .contains("/fas@/!main", "بخشنامه آزمون")
                .doesNotContain("موضوع دوم");
        String newest = new String(bytes("/circular-files/" + second() + ".xml", bearer()), UTF_8);
        assertThat(newest).contains("!v2/!main", "موضوع دوم", "type=\"amendment\"");
        assertThat(new String(bytes("/circular-files/" + second() + ".xml?version=2", bearer()), UTF_8))
                .isEqualTo(newest);
        for (String ending : List.of(".pdf", ".xml", ".ics")) {
            assertThat(mvc.get().uri("/circular-files/" + id + ending + "?version=99"))
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri("/circular-readings/" + id + "?version=99")).hasStatus(404);
    }

    @Test
    @Serves("F6")
    void aConfidentialOneIsThereOnlyForWhomItConcerns() {
        String number = "t/file/" + System.nanoTime();
        long id = circulars
                .publish(TestCirculars.asking(number, LocalDate.of(2025, 2, 2), EVIDENCE), By.SYSTEM)
                .value();
        TestAccounts accounts = new TestAccounts(db);
        AccountId stranger = accounts.in("N012", Role.ORGAN_HEAD);
        AccountId bearer = accounts.in(TestCirculars.BEARER, Role.REFORM_OFFICER);
        for (String path : List.of(
                "/circular-files/" + id + ".pdf",
                "/circular-files/" + id + ".xml",
                "/circular-files/" + id + ".ics",
                "/circular-readings/" + id)) {
            assertThat(mvc.get().uri(path)).hasStatus(404);
            assertThat(mvc.get().uri(path).with(TestAccounts.as(stranger))).hasStatus(404);
            assertThat(mvc.get().uri(path).with(TestAccounts.as(bearer))).hasStatusOk();
        }
        assertThat(accounts.refusals(stranger)).isEqualTo(4);
    }

    /** A circular of two versions. */
    private long second() {
        if (twice == 0) {
            twice = circulars
                    .publish(TestCirculars.asking(name(), LocalDate.of(2025, 2, 2), EVIDENCE), By.SYSTEM)
                    .value();
            db.sql("""
                    insert into circular.version (circular_id, number, document, digest, valid_from, issued_at, note)
                    select circular_id, 2, replace(document, 'بخشنامه آزمون', 'موضوع دوم'), digest, valid_from + 30, issued_at, 'علت'
                    from circular.version where circular_id = :id""").param("id", twice).update();
        }
        return twice;
    }

    private AccountId bearer() {
        return new TestAccounts(db).in(TestCirculars.BEARER, Role.REFORM_OFFICER);
    }

    private static String name() {
        return "f-" + UUID.randomUUID();
    }

    /** The same without a deadline. */
    private static CircularText undated(CircularText text) {
        return asking(new DeadlineRule.Once(""), text);
    }

    private static CircularText asking(DeadlineRule rule, CircularText text) {
        CircularText.Clause clause = text.clauses().getFirst();
        CircularText.Ask ask = altered(clause.asks().getFirst(), Map.of("deadline", rule));
        return text.saying(List.of(altered(clause, Map.of("asks", List.of(ask)))));
    }

    private static Stream<Element> elements(Document document, String name) {
        NodeList all = document.getElementsByTagName(name);
        return IntStream.range(0, all.getLength()).mapToObj(each -> (Element) all.item(each));
    }

    private static List<String> events(Document document) {
        return elements(document, "eventRef")
                .map(each -> each.getAttribute("type") + " " + each.getAttribute("date"))
                .toList();
    }

    private static CircularText saying(CircularText text, String hostile) {
        return altered(
                text, Map.of("subject", hostile, "addressees", altered(text.addressees(), Map.of("text", hostile))));
    }

    private byte[] bytes(String path) {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private byte[] bytes(String path, AccountId reader) {
        MvcTestResult answer = mvc.get().uri(path).with(TestAccounts.as(reader)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static Document xml(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static void valid(byte[] file) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.newSchema(SCHEMA.toFile()).newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    private static String pdf(byte[] file) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return stripper.getText(pdf);
        }
    }

    private static String squeezed(String text) {
        return PersianText.normalise(text).replaceAll("\\s+", "");
    }

    /** Runs of Persian letters: lines, brackets and figures are set by the program that shows them. */
    private static List<String> words(String line) {
        return java.util.regex.Pattern.compile("[^\\p{IsArabic}]+")
                .splitAsStream(PersianText.normalise(line).replace(" ", "\u0000"))
                .filter(word -> !word.isEmpty() && word.chars().allMatch(Character::isLetter))
                .toList();
    }
}
