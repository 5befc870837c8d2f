package ir.saman.circular.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.Five;
import ir.saman.circular.Versions;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

@SamanTest
@Serves({"F1", "D5"})
class ReadingPagesTests {

    private static final List<String> FIVE = Five.NUMBERS;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Versions versions;

    @ParameterizedTest
    @FieldSource("FIVE")
    void everyClauseStandsBesideWhatSamanMakesOfIt(String number) {
        long id = new Five(db).id(number);
        String page = body("/circular-readings/" + id);
        CircularText text = versions.newest(new CircularId(id)).orElseThrow();
        assertThat(text.everyClause()).allSatisfy(clause -> {
            assertThat(page).contains("<tr id=\"" + clause.anchor() + "\"", clause.label(), clause.text());
            clause.asks().forEach(ask -> assertThat(page).contains(ask.action(), ask.note()));
            clause.opens().forEach(each -> assertThat(page).contains(each.action(), each.limit()));
        });
        assertThat(page.split("<tr id=\"")).hasSize((int) text.everyClause().count() + 1);
    }

    @ParameterizedTest
    @FieldSource("FIVE")
    void theCircularLeadsToItsReadingAndItsFiles(String number) {
        long id = new Five(db).id(number);
        assertThat(body("/circulars/" + number))
                .contains(
                        "href=\"/circular-readings/" + id + "\"",
                        "href=\"/circular-files/" + id + ".pdf\"",
                        "href=\"/circular-files/" + id + ".xml\"",
                        "href=\"/circular-files/" + id + ".ics\"");
    }

    private String body(String path) {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return HtmlUtils.htmlUnescape(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }
}
