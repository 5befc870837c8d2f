package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.duty.BearerRule;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For which bearers something is meant: all, or those of some kinds, territories or names. */
@Component
class Whom {

    static final String WHOM = "whom";
    static final String KINDS = "kinds";
    static final String TERRITORIES = "territories";
    static final String ORGANS = "organs";
    static final String ALL = "ALL";
    static final String SOME = "SOME";

    private static final int LINES = 200;

    /** A code, alone or with the name behind it. */
    private static final Pattern CODE = Pattern.compile("([A-Z0-9][A-Z0-9-]*)(?:\\s.*)?");

    private final AskSql sql;

    Whom(AskSql sql) {
        this.sql = sql;
    }

    /** Whether it is for all, or the rule of those it is for; what is wrong stands beside its field. */
    Optional<BearerRule> read(Form form) {
        if (form.value(WHOM).equals(ALL)) {
            return Optional.empty();
        }
        if (!form.value(WHOM).equals(SOME)) {
            form.error(WHOM, text("circular.extend.whom.missing"));
            return Optional.empty();
        }
        List<String> kinds = form.values(KINDS).stream().distinct().toList();
        if (!kinds().stream().map(Option::value).toList().containsAll(kinds)) {
            form.error(KINDS, text("kit.form.choice", text("circular.extend.kinds")));
        }
        List<String> territories = codes(form, TERRITORIES, sql::territory);
        List<String> organs = codes(form, ORGANS, sql::organ);
        if (kinds.isEmpty() && territories.isEmpty() && organs.isEmpty()) {
            form.error(WHOM, text("circular.extend.whom.nobody"));
        }
        return form.refused()
                ? Optional.empty()
                : Optional.of(BearerRule.builder()
                        .kinds(kinds)
                        .territories(territories)
                        .organs(organs)
                        .build());
    }

    private static List<String> codes(Form form, String field, Function<String, Optional<String>> look) {
        List<String> lines = form.value(field)
                .lines()
                .map(PersianText::tidyLine)
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
        if (lines.size() > LINES) {
            form.error(field, text("circular.relay.lines", text("circular.extend." + field), LINES));
            return List.of();
        }
        return lines.stream().flatMap(line -> code(form, field, line, look)).toList();
    }

    private static Stream<String> code(Form form, String field, String line, Function<String, Optional<String>> look) {
        Matcher coded = CODE.matcher(Digits.latin(line));
        Optional<String> found =
                coded.matches() ? look.apply(coded.group(1)).or(() -> look.apply(line)) : look.apply(line);
        if (found.isEmpty()) {
            form.error(field, text("circular.draft.unknown", line));
        }
        return found.stream();
    }

    static Field field(Form form) {
        return Field.of(form, WHOM, text("circular.extend.whom")).must();
    }

    static List<Option> options() {
        return List.of(
                new Option(ALL, text("circular.extend.whom.ALL")), new Option(SOME, text("circular.extend.whom.SOME")));
    }

    static List<Option> kinds() {
        return Stream.of(OrganKind.values())
                .map(kind -> new Option(kind.name(), text("circular.kinds." + kind)))
                .toList();
    }
}
