package ir.saman.circular.layer;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.CutText;
import ir.saman.circular.CutText.Span;
import ir.saman.circular.Cutting;
import ir.saman.secretariat.By;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Brings the five letters in where their texts lie beside the project. */
@SamanTest
@Serves({"F1", "D1"})
class FiveTextsTests {

    private static final Path TEXTS = Path.of("../shared/circulars");
    private static final Path DATA = Path.of("src/main/resources/circular");
    private static final List<String> LETTERS = List.of("107030", "14133", "519110", "52100", "article-36");

    @Autowired
    private Layers layers;

    @Autowired
    private LayerSql sql;

    @Autowired
    private SpanSql spans;

    @Autowired
    private Circulars circulars;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void whereTheTextsAre() {
        Assumptions.assumeTrue(Files.isDirectory(TEXTS), "the texts are not beside the project");
    }

    @Test
    void theSameCommandAsThePagesBringsThemInWithoutALostCharacter() throws IOException {
        for (String letter : LETTERS) {
            CircularId circular =
                    circulars.find(yaml(letter).path("number").asString()).orElseThrow();
            String text = text(letter);
            Brought brought = layers.bring(circular.value(), new LetterSource(Optional.empty(), text), By.SYSTEM);
            assertThat(brought).isNotInstanceOf(Brought.Refused.class);
            Original original = sql.latest(circular.value()).orElseThrow();
            assertThat(String.join(
                            "",
                            sql.sheets(original.id()).stream()
                                    .map(Sheet::original)
                                    .toList()))
                    .isEqualTo(text);
            assertThat(layers.bring(circular.value(), new LetterSource(Optional.empty(), text), By.SYSTEM))
                    .isInstanceOf(Brought.Before.class);
            Map<String, SpanSql.Aligned> words = spans.spans(original.id());
            assertThat(words.size())
                    .as("%s: aligned %s of %s", letter, words.size(), original.clauses())
                    .isGreaterThanOrEqualTo(original.clauses() * 9 / 10);
            forget(original.id());
        }
    }

    @Test
    void everyMisreadingWeKnowOfIsMarked() throws IOException {
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (String letter : LETTERS) {
            String text = text(letter);
            List<Suspicion> found = Suspicions.find(text, spans.words());
            for (JsonNode each : yaml(letter).path("misreadings")) {
                String raw = each.path("raw").asString();
                all++;
                if (places(text, raw).stream().noneMatch(place -> isMarked(found, place, place + raw.length()))) {
                    missed.add(letter + ": " + raw);
                }
            }
        }
        assertThat(missed).as("of %s known misreadings", all).isEmpty();
    }

    @Test
    void whatStandsTwiceIsMarkedOnce() throws IOException {
        List<Suspicion> doubled = Suspicions.find(text("article-36"), List.of()).stream()
                .filter(each -> each.kind() == Suspicion.Kind.DOUBLED)
                .toList();
        assertThat(doubled).as("clauses 3 to 9 stand twice").isNotEmpty();
        assertThat(String.join("", doubled.stream().map(Suspicion::raw).toList()))
                .contains("دستگاههایی که تاکنون", "هر سه سال یک بار", "ظرف مدت یک ماه", "پرتال مردم");
    }

    @Test
    void nearlyEveryClauseFindsItsWords() throws IOException {
        Map<String, String> figures = new LinkedHashMap<>();
        List<String> lost = new ArrayList<>();
        int found = 0;
        int all = 0;
        for (String letter : LETTERS) {
            CutText cut = Cutting.cut(text(letter));
            List<ClauseLine> clauses = new ArrayList<>();
            yaml(letter).path("clauses").forEach(each -> collect(each, clauses));
            Map<String, Span> words = Aligning.propose(cut, Pieces.of(cut), clauses);
            figures.put(letter, words.size() + " of " + clauses.size());
            clauses.stream()
                    .map(ClauseLine::anchor)
                    .filter(each -> !words.containsKey(each))
                    .forEach(each -> lost.add(letter + " " + each));
            found += words.size();
            all += clauses.size();
        }
        assertThat(lost).as("found %s of %s: %s", found, all, figures).hasSizeLessThanOrEqualTo(all / 50);
    }

    @Test
    void theWordsFoundAreTheClausesOwn() throws IOException {
        words("107030", "preamble__p_2", "موظفند با در نظر گرفتن");
        words("107030", "para_6__p_2", "جشنواره شهید رجایی");
        words("14133", "art_1__def_10__item_7", "فوریتهای اداری");
        words("14133", "art_3__item_2__p_2", "شورای استان تصمیم");
        words("14133", "art_4__p_1__item_3", "۱۰ مرداد");
        words("52100", "para_1__p_4", "همچنین تمامی");
        words("52100", "para_1__p_6", "ارتباط و نقش");
        words("52100", "para_1__note_2__p_2", "وزارت کشور مکلف");
        words("52100", "para_2__item_3", "۲-۳ ارائه");
        words("52100", "para_3__p_2", "سند انتظار");
        words("52100", "para_7__p_3", "۴۳۵۱۵");
        words("519110", "p_1__item_5", "موضوعات ارجاعی");
        words("519110", "para_10", "جبران خسارات");
        words("article-36", "art_1__item_2", "اسکان ارائه");
        words("article-36", "art_4__p_2", "خودکار");
        words("article-36", "preamble", "در اجرای مفاد ماده (۳۶)");
        words("article-36", "art_2__note_1", "ضروری است");
    }

    private void words(String letter, String anchor, String expected) throws IOException {
        CutText cut = Cutting.cut(text(letter));
        List<ClauseLine> clauses = new ArrayList<>();
        yaml(letter).path("clauses").forEach(each -> collect(each, clauses));
        Map<String, Span> words = Aligning.propose(cut, Pieces.of(cut), clauses);
        assertThat(Optional.ofNullable(words.get(anchor)).map(cut::raw).orElse(""))
                .as("%s %s", letter, anchor)
                .contains(expected);
    }

    private void forget(long original) {
        for (String table : List.of("clause_span", "let_be", "correction", "original_sheet")) {
            db.sql("delete from circular." + table + " where original_id = :id")
                    .param("id", original)
                    .update();
        }
        db.sql("delete from circular.original where id = :id")
                .param("id", original)
                .update();
    }

    private static void collect(JsonNode clause, List<ClauseLine> all) {
        all.add(new ClauseLine(
                clause.path("anchor").asString(),
                clause.path("label").asString(),
                "",
                clause.path("text").asString()));
        clause.path("children").forEach(each -> collect(each, all));
    }

    private static List<Integer> places(String text, String raw) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(raw); at >= 0; at = text.indexOf(raw, at + 1)) {
            places.add(at);
        }
        return places;
    }

    private static boolean isMarked(List<Suspicion> found, int start, int end) {
        return found.stream()
                .anyMatch(
                        each -> each.span().start() < end && start < each.span().end());
    }

    private static String text(String letter) throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return Files.readString(
                    files.filter(each -> each.getFileName().toString().startsWith(letter + "-"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static JsonNode yaml(String letter) throws IOException {
        return new YAMLMapper().readTree(Files.readString(DATA.resolve(letter + ".yaml")));
    }
}
