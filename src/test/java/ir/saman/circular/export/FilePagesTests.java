package ir.saman.circular.export;

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
import ir.saman.kit.text.PersianText;
import ir.saman.secretariat.By;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
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

    @ParameterizedTest
    @FieldSource("FIVE")
    void theLetterHoldsEveryClauseAndIsNoPicture(String number) throws IOException {
        long id = new Five(db).id(number);
        java.nio.file.Files.write(
                Path.of("target/L" + number + ".pdf"), bytes("/circular-files/" + id + ".pdf")); // TMP
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
        assertThat(text.everyClause())
                .allSatisfy(
                        clause -> assertThat(document.getElementsByTagName("*").getLength())
                                .isPositive());
        String whole = new String(bytes("/circular-files/" + id + ".xml"), UTF_8);
        assertThat(text.everyClause())
                .allSatisfy(clause -> assertThat(whole).contains("eId=\"" + clause.anchor() + "\""));
        assertThat(document.getElementsByTagName("activeRef").getLength())
                .isEqualTo(text.references().size());
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void otherProgramsReadTheCalendar(String number) throws Exception {
        byte[] file = bytes("/circular-files/" + new Five(db).id(number) + ".ics");
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        assertThat(calendar.getProperty("VERSION")).isPresent();
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

    private static CircularText saying(CircularText text, String hostile) {
        return new CircularText(
                text.number(),
                text.date(),
                text.time(),
                hostile,
                text.kind(),
                text.issuer(),
                text.signatory(),
                text.classification(),
                text.urgency(),
                text.programme(),
                text.attachments(),
                text.copies(),
                new CircularText.Addressees(hostile, text.addressees().rule()),
                text.references(),
                text.uncertain(),
                text.misreadings(),
                text.postKinds(),
                text.clauses());
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
