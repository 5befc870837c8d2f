package ir.saman.house;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.kit.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages and texts fit together: no key without its Persian text, no text without its page, no Persian outside the texts. */
class TextTests {

    private static final Pattern CALL = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"\\s*([+,)])");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\\.?\"");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.)\"\\s*\\+");
    private static final Pattern PERSIAN = Pattern.compile("[\\u0600-\\u06FF\\uFB50-\\uFEFC]");
    private static final Pattern TECHNICAL = Pattern.compile("\\{[^{}]*\\}|\\b[A-Za-z][A-Za-z0-9._/-]*");

    private static final List<Path> SOURCES = sources();

    @Test
    void everyKeyAPageAsksForHasItsText() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path source : SOURCES) {
            CALL.matcher(withoutComments(Files.readString(source)))
                    .results()
                    .filter(call -> !known(call))
                    .forEach(call -> missing.add(source + ": " + call.group(1)));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsAskedForSomewhere() throws IOException {
        Set<String> named = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>();
        for (Path source : SOURCES) {
            String code = Files.readString(source);
            KEY.matcher(code).results().forEach(key -> named.add(key.group(1)));
            PREFIX.matcher(code).results().forEach(prefix -> prefixes.add(prefix.group(1)));
        }
        assertThat(Texts.keys().stream()
                        .filter(key -> !named.contains(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .sorted())
                .isEmpty();
    }

    @Test
    void textsAreWrittenInPersian() {
        List<String> faults = new ArrayList<>();
        for (String key : Texts.keys()) {
            String pattern = Texts.pattern(key);
            String words = TECHNICAL.matcher(pattern).replaceAll("");
            if (words.matches("(?s).*[يكىةٱ].*")) {
                faults.add(key + ": Arabic letter in " + pattern);
            }
            if (words.matches("(?s).*[0-9٠-٩].*")) {
                faults.add(key + ": digits that are not Persian in " + pattern);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noPersianStandsOutsideTheTexts() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path source : SOURCES) {
            String code = withoutComments(Files.readString(source));
            if (PERSIAN.matcher(code).find()) {
                faults.add(source.toString());
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean known(MatchResult call) {
        String key = call.group(1);
        return call.group(2).equals("+")
                ? Texts.keys().stream().anyMatch(each -> each.startsWith(key))
                : Texts.has(key);
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?m)(^|\\s)//.*$", "");
    }

    private static List<Path> sources() {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> jte = Files.walk(Path.of("src/main/jte"))) {
            return Stream.concat(java, jte).filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
