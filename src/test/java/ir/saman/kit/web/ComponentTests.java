package ir.saman.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import ir.saman.Serves;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Serves("A1")
class ComponentTests {

    private final TemplateEngine templates = WebSetup.templates();

    @Test
    void aScriptInATextIsText() {
        String chip = drawn("chip", Map.of("chip", new Chip("<script>alert(1)</script>", Tone.LATE)));
        assertThat(chip).contains("&lt;script&gt;").doesNotContain("<script>").contains("class=\"chip late\"");
        Field field = Field.of(Form.empty().with("title", "\"><script>"), "title", "عنوان");
        assertThat(drawn("input", Map.of("field", field)))
                .doesNotContain("<script>")
                .contains("value=\"&#34;>&lt;script>\"");
    }

    @Test
    void anErrorStandsAtItsFieldAndIsReadWithIt() {
        Form form = Form.empty().with("title", "abc").error("title", "کوتاه است.");
        String input = drawn(
                "input",
                Map.of("field", Field.of(form, "title", "عنوان").hint("کوتاه").must()));
        assertThat(input)
                .contains("<label for=\"f-title\">")
                .contains("aria-invalid=\"true\"", "aria-describedby=\"f-title-hint f-title-error\"")
                .contains("<span class=\"error\" id=\"f-title-error\">کوتاه است.</span>")
                .contains(" required");
    }

    @Test
    void aFieldInOrderSaysNothingOfErrors() {
        String input = drawn("input", Map.of("field", Field.of(Form.empty(), "title", "عنوان")));
        assertThat(input).doesNotContain("aria-invalid", "aria-describedby", "error", " required");
    }

    @Test
    void theSummaryLeadsToEachField() {
        Form form = Form.empty().error("title", "یک").error("due", "دو");
        assertThat(drawn("errors", Map.of("form", form))).contains("href=\"#f-title\"", "href=\"#f-due\"", "۲ بخش");
        assertThat(drawn("errors", Map.of("form", Form.empty()))).isBlank();
    }

    @Test
    void aTypedTextComesBackWholeIntoItsArea() {
        Field field = Field.of(Form.empty().with("text", "\nline <b>"), "text", "شرح");
        assertThat(drawn("textarea", Map.of("field", field))).contains(">\n\nline &lt;b&gt;</textarea>");
    }

    @Test
    void aBarIsDrawnFromTheRight() {
        Bar bar = new Bar("w", List.of(new Bar.Part(3, Tone.MET), new Bar.Part(1, Tone.LATE)));
        assertThat(bar.drawn())
                .containsExactly(new Bar.Drawn("25.00", "75.00", Tone.MET), new Bar.Drawn("0.00", "25.00", Tone.LATE));
        assertThat(new Bar("none", List.of(new Bar.Part(0, Tone.MET)))
                        .drawn()
                        .getFirst()
                        .width())
                .isEqualTo("0.00");
    }

    @Test
    void aDifferenceIsShownWordByWord() {
        Diff diff = Diff.between("هر شش ماه یک بار", "هر سه ماه یک بار");
        assertThat(diff.pieces())
                .containsExactly(
                        new Diff.Piece(Diff.Fate.KEPT, "هر "),
                        new Diff.Piece(Diff.Fate.REMOVED, "شش "),
                        new Diff.Piece(Diff.Fate.ADDED, "سه "),
                        new Diff.Piece(Diff.Fate.KEPT, "ماه یک بار"));
        assertThat(drawn("diff", Map.of("diff", diff))).contains("<del>", "<ins>");
    }

    @Test
    void aFormWithoutProtectionCarriesNoField() {
        assertThat(drawn("csrf", Map.of("shell", shell(Csrf.none())))).isBlank();
        assertThat(drawn("csrf", Map.of("shell", shell(new Csrf("_csrf", () -> "t\"1")))))
                .contains("name=\"_csrf\" value=\"t&#34;1\"");
    }

    private static Shell shell(Csrf csrf) {
        return new Shell(Face.DESK, "/desk", Map.of(), Optional.empty(), List.of(), csrf, Optional.empty(), List.of());
    }

    private String drawn(String component, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        templates.render("kit/web/" + component + ".jte", parameters, output);
        return output.toString();
    }
}
