package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Organs and territories as an author chooses them, and as they stand in rules, by code. */
@Component
class Codes {

    private static final int SUGGESTED = 4;

    /** A code, alone or with the name behind it. */
    private static final Pattern CODE = Pattern.compile("([A-Z0-9][A-Z0-9-]*)(?:\\s.*)?");

    private final CodeSql sql;
    private final Register organs;
    private final Register territories;

    Codes(CodeSql sql, Clock clock) {
        this.sql = sql;
        this.organs = new Register(sql::organ, sql::organs, words -> sql.searchOrgans(words, Tehran.today(clock)));
        this.territories = new Register(sql::territory, sql::territories, sql::searchTerritories);
    }

    /**
     * What is chosen from.
     *
     * @param exact the code of exactly that name or code
     * @param named codes with their names
     * @param search those whose names hold these words
     */
    private record Register(
            Function<String, Optional<String>> exact,
            Function<List<String>, List<Option>> named,
            Function<String, List<Option>> search) {

        Optional<String> find(String typed) {
            Matcher code = CODE.matcher(Digits.latin(typed));
            return code.matches() ? exact.apply(code.group(1)).or(() -> exact.apply(typed)) : exact.apply(typed);
        }

        List<Option> found(String words) {
            return words.isBlank() ? List.of() : search.apply(words);
        }

        String unknown(String typed) {
            List<String> near =
                    found(typed).stream().limit(SUGGESTED).map(Option::text).toList();
            return near.isEmpty()
                    ? text("circular.draft.unknown", typed)
                    : text("circular.draft.unknown.near", typed, String.join(text("circular.comma"), near));
        }
    }

    /** The organs chosen in a field; an error beside it for what names none, and for words nothing was chosen for. */
    List<String> organs(Form form, String field) {
        return read(form, field, organs);
    }

    List<String> territories(Form form, String field) {
        return read(form, field, territories);
    }

    /** The one organ chosen in a field, if any. */
    Optional<String> organ(Form form, String field) {
        return read(form, field, organs).stream().findFirst();
    }

    /** The organ of exactly that name or code. */
    Optional<String> organ(String typed) {
        return organs.find(typed);
    }

    /** Whether it is the code of an organ. */
    boolean isOrgan(String code) {
        return !sql.organs(List.of(code)).isEmpty();
    }

    /** The kinds of evidence. */
    List<Option> evidence() {
        return sql.evidence();
    }

    /** The name of an organ; its code where there is none. */
    String name(String organ) {
        return sql.name(organ).orElse(organ);
    }

    Pick pickOrgans(Form form, String field) {
        return pick(form, field, organs, true);
    }

    Pick pickOrgan(Form form, String field) {
        return pick(form, field, organs, false);
    }

    Pick pickTerritories(Form form, String field) {
        return pick(form, field, territories, true);
    }

    private static Pick pick(Form form, String field, Register from, boolean several) {
        List<String> codes = Typed.listed(form, field).stream()
                .limit(Typed.LINES)
                .flatMap(line -> from.find(line).stream())
                .distinct()
                .limit(several ? Typed.LINES : 1)
                .toList();
        String query = form.value(Pick.query(field));
        List<Option> chosen = codes.isEmpty() ? List.of() : from.named().apply(codes);
        List<Option> options = Stream.concat(chosen.stream(), from.found(query).stream())
                .distinct()
                .toList();
        Field drawn = Typed.field(form, field);
        return new Pick(
                new Field(field, drawn.label(), "", codes, drawn.error(), false), query.strip(), options, several);
    }

    private static List<String> read(Form form, String field, Register from) {
        List<String> chosen = new ArrayList<>();
        for (String line : Typed.lines(form, field)) {
            from.find(line).ifPresentOrElse(chosen::add, () -> form.error(field, from.unknown(line)));
        }
        String words = form.value(Pick.query(field)).strip();
        boolean answered = from.found(words).stream().anyMatch(each -> chosen.contains(each.value()));
        if (!words.isEmpty() && !answered) {
            from.find(words).ifPresentOrElse(chosen::add, () -> form.error(field, from.unknown(words)));
        }
        return chosen.stream().distinct().toList();
    }
}
