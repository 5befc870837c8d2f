package ir.saman.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every module's templates must keep to; the content security policy would break a page that does not. */
@Serves("A1")
class TemplateRulesTests {

    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle=|<style|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=\"[/$])|hx-on|https?://(?!www\\.openstreetmap\\.org/copyright|www\\.w3\\.org/)");
    private static final Pattern UNESCAPED = Pattern.compile("\\$unsafe");
    private static final Pattern POST_WITHOUT_CSRF =
            Pattern.compile("(?s)<form[^>]*method=\"post\"(?:(?!</form>|kit\\.web\\.csrf).)*</form>");
    /** A browser's own complaint comes in the browser's language; ours stands beside the field, in Persian. */
    private static final Pattern LEFT_TO_THE_BROWSER = Pattern.compile(
            "(?s)<form(?![^>]*novalidate)[^>]*method=\"post\"(?:(?!</form>|kit\\.web\\.(?:input|select|textarea|date|choices|file)\\().)*kit\\.web\\.(?:input|select|textarea|date|choices|file)\\(");

    private static final Pattern PERSIAN = Pattern.compile("[\\u0620-\\u06ff]");

    @Test
    void carryNothingInlineAndCallNoForeignHost() {
        assertThat(thatContain(INLINE)).isEmpty();
    }

    @Test
    void escapeEverything() {
        assertThat(thatContain(UNESCAPED)).isEmpty();
    }

    @Test
    void sendTheirProofWithEveryPost() {
        assertThat(thatContain(POST_WITHOUT_CSRF)).isEmpty();
    }

    @Test
    void leaveNoComplaintToTheBrowser() {
        assertThat(thatContain(LEFT_TO_THE_BROWSER)).isEmpty();
    }

    @Test
    void takeTheirWordsByKey() {
        assertThat(thatContain(PERSIAN)).isEmpty();
    }

    private static List<Path> thatContain(Pattern pattern) {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            return templates
                    .filter(each -> each.toString().endsWith(".jte"))
                    .filter(each -> pattern.matcher(text(each)).find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
