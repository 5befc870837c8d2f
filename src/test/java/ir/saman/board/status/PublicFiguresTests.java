package ir.saman.board.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Markup;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.board.Published;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.Settings;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The public's figures lead to what the public may read: the circular, and how far the country is with each of its clauses.
 * There they must add up to the same.
 */
@SamanTest
@Serves({"F3", "F4", "B11"})
class PublicFiguresTests {

    private static final Pattern NUMBER = Pattern.compile("[۰-۹]+(?:٬[۰-۹]{3})*");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Settings settings;

    @BeforeEach
    void allIsPublished() {
        publish(Published.names(List.of(Published.values())));
    }

    @AfterEach
    void asItIsAtFirst() {
        publish(Published.names(Published.first()));
    }

    @Test
    void theFirstPageSaysOfACircularWhatItsPageDoes() {
        List<Markup> circulars = read("/").all("article").toList();
        assertThat(circulars).isNotEmpty();
        for (Markup circular : circulars) {
            Markup page = read(href(circular));
            long laid = numbers(circular.all("b").findFirst().orElseThrow()).getFirst();
            assertThat(laid(page)).as(href(circular)).isEqualTo(laid);
            assertThat(clauses(page)).as(href(circular)).isEqualTo(laid);
            long before = circular.all("p")
                    .filter(said -> said.text().contains("پیش از آغاز سامان"))
                    .mapToLong(said -> numbers(said).getFirst())
                    .sum();
            assertThat(circular.all("span")
                                    .filter(each -> each.isOf("chip"))
                                    .mapToLong(chip -> numbers(chip).getFirst())
                                    .sum()
                            + before)
                    .as(href(circular))
                    .isEqualTo(laid);
        }
    }

    @Test
    void thePublishedFiguresAddUpFromTheCircularsTheyLeadTo() {
        Markup status = read("/status");
        List<Markup> rows = rows(status, "sources");
        assertThat(rows).isNotEmpty();
        for (Markup row : rows) {
            Markup page = read(href(row));
            assertThat(laid(row.all("td").toList())).as(href(row)).isEqualTo(laid(page));
            assertThat(overdue(row)).as(href(row)).isEqualTo(figure(page, Standing.OVERDUE));
        }
        long laid = rows.stream().mapToLong(row -> laid(row.all("td").toList())).sum();
        assertThat(figure(status, Texts.text("board.laid"))).isEqualTo(laid);
        assertThat(figure(status, Standing.OVERDUE))
                .isEqualTo(rows.stream().mapToLong(PublicFiguresTests::overdue).sum());
        assertThat(rows(status, "provinces").stream()
                        .mapToLong(row -> laid(row.all("td").toList()))
                        .sum())
                .isEqualTo(laid);
        Markup one = read("/status?circular=107030");
        assertThat(rows(one, "sources").stream()
                        .mapToLong(row -> laid(row.all("td").toList()))
                        .sum())
                .isEqualTo(laid(read("/circulars/107030")));
    }

    private void publish(List<String> figures) {
        settings.put("board.status.published", String.join(",", figures));
    }

    private static List<Markup> rows(Markup page, String id) {
        return page.all()
                .filter(each -> each.attribute("id").equals(id))
                .flatMap(each -> each.all("tbody"))
                .flatMap(body -> body.all("tr"))
                .toList();
    }

    /** Of share, laid and overdue the second. */
    private static long laid(List<Markup> cells) {
        return numbers(cells.get(1)).getFirst();
    }

    private static long overdue(Markup row) {
        return numbers(row.all("td").toList().get(2)).getFirst();
    }

    /** What a circular's page counts: what is followed, and apart from it what is from before Saman and what is exempt. */
    private static long laid(Markup page) {
        return page.all("section")
                .filter(each -> each.attribute("aria-labelledby").equals("progress"))
                .mapToLong(PublicFiguresTests::counted)
                .sum();
    }

    private static long counted(Markup progress) {
        long followed =
                progress.all("b").mapToLong(each -> numbers(each).getFirst()).sum();
        return followed + apart(progress, Standing.BEFORE) + apart(progress, Standing.EXEMPT);
    }

    private static long apart(Markup progress, Standing standing) {
        return progress.all("p")
                .map(Markup::text)
                .filter(said -> said.startsWith(standing.label()))
                .mapToLong(said -> numbers(said).getFirst())
                .sum();
    }

    /** The same, clause by clause. */
    private static long clauses(Markup page) {
        return page.all("div")
                .filter(each -> each.isOf("progress"))
                .flatMap(each -> each.all("li"))
                .filter(each -> !each.text().strip().startsWith(Standing.ENDED.label()))
                .flatMap(each -> each.all("b"))
                .mapToLong(each -> numbers(each).getFirst())
                .sum();
    }

    private static long figure(Markup page, Standing standing) {
        return figure(page, standing.label());
    }

    private static long figure(Markup page, String name) {
        return page.all()
                .filter(each -> each.isOf("figure"))
                .filter(each -> each.all("span")
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .strip()
                        .equals(name))
                .flatMap(each -> each.all("b"))
                .mapToLong(each -> numbers(each).getFirst())
                .sum();
    }

    private static String href(Markup within) {
        return within.all("a").findFirst().orElseThrow().attribute("href");
    }

    private static List<Long> numbers(Markup said) {
        return numbers(said.text());
    }

    private static List<Long> numbers(String said) {
        return NUMBER.matcher(said)
                .results()
                .map(found -> Digits.parse(found.group()).orElseThrow())
                .toList();
    }

    private Markup read(String path) {
        return Markup.read(
                new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), UTF_8));
    }
}
