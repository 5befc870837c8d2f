package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganPicks;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Organs and territories as an author types them, by code or by name, and as they stand in rules, by code. */
@Component
class Codes {

    private static final int SUGGESTED = 4;

    /** A code, alone or with the name behind it, as a form is filled. */
    private static final Pattern CODE = Pattern.compile("([A-Z0-9][A-Z0-9-]*)(?:\\s.*)?");

    private final CodeSql sql;
    private final OrganPicks picks;

    Codes(CodeSql sql, OrganPicks picks) {
        this.sql = sql;
        this.picks = picks;
    }

    /** The organs of a field, a line each; an error beside it for a line that names none, with names that come near. */
    List<String> organs(Form form, String field) {
        return Typed.lines(form, field).stream()
                .flatMap(line -> found(line, sql::organ)
                        .or(() -> {
                            form.error(field, unknown(line));
                            return Optional.empty();
                        })
                        .stream())
                .distinct()
                .toList();
    }

    List<String> territories(Form form, String field) {
        return Typed.lines(form, field).stream()
                .flatMap(line -> found(line, sql::territory)
                        .or(() -> {
                            form.error(field, text("circular.draft.unknown", line));
                            return Optional.empty();
                        })
                        .stream())
                .distinct()
                .toList();
    }

    /** The organ of exactly that name or code. */
    Optional<String> organ(String typed) {
        return found(typed, sql::organ);
    }

    /** Organs as lines of a field: each code with its name. */
    String organLines(List<String> codes) {
        return lines(codes, sql.organs(codes));
    }

    String territoryLines(List<String> codes) {
        return lines(codes, sql.territories(codes));
    }

    private static String lines(List<String> codes, List<Option> named) {
        Map<String, String> words =
                named.stream().collect(Collectors.toMap(Option::value, Option::text, (first, other) -> first));
        return codes.stream().map(code -> words.getOrDefault(code, code)).collect(Collectors.joining("\n"));
    }

    private static Optional<String> found(String line, Function<String, Optional<String>> look) {
        Matcher code = CODE.matcher(Digits.latin(line));
        return code.matches() ? look.apply(code.group(1)).or(() -> look.apply(line)) : look.apply(line);
    }

    private String unknown(String line) {
        List<String> near =
                picks.search(line).stream().limit(SUGGESTED).map(Option::text).toList();
        return near.isEmpty()
                ? text("circular.draft.unknown", line)
                : text("circular.draft.unknown.near", line, String.join(text("circular.comma"), near));
    }
}
