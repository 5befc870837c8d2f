package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.PostKind;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.text.Sha256;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The kinds of posts a circular brings, whose holders bear duties of their own, row by row. */
@Component
class PostKindForm {

    private static final int MOST = 20;

    private final CodeSql sql;

    PostKindForm(CodeSql sql) {
        this.sql = sql;
    }

    /** One of them as it is drawn. */
    record Row(int number, String code, String codeName, Field title, Field note) {}

    static List<Row> drawn(Form form) {
        return ChainForm.rows(MOST, row -> filled(form, row)).stream()
                .map(row -> new Row(
                        row,
                        form.value(name(row, "code")),
                        name(row, "code"),
                        Typed.field(form, name(row, "postKind")),
                        Typed.field(form, name(row, "postNote"))))
                .toList();
    }

    static void fill(Form form, List<PostKind> kinds) {
        for (int row = 0; row < kinds.size(); row++) {
            PostKind kind = kinds.get(row);
            form.with(name(row, "code"), kind.code())
                    .with(name(row, "postKind"), kind.title())
                    .with(name(row, "postNote"), kind.note());
        }
    }

    /** The kinds; one of a title the directory has already is that one, any other gets a code of its own. */
    List<PostKind> read(Form form, List<PostKind> before) {
        List<PostKind> kinds = new ArrayList<>();
        List<Option> known = sql.postKinds();
        for (int row = 0; row < MOST; row++) {
            if (filled(form, row)) {
                String title = Typed.needed(form, name(row, "postKind"));
                String typed = form.value(name(row, "code"));
                String code = before.stream()
                        .map(PostKind::code)
                        .filter(typed::equals)
                        .findFirst()
                        .or(() -> titled(known, title))
                        .orElseGet(() -> code(title));
                if (kinds.stream().anyMatch(each -> each.code().equals(code))) {
                    form.error(name(row, "postKind"), text("circular.draft.post-kind.twice", title));
                }
                kinds.add(new PostKind(code, title, Typed.words(form, name(row, "postNote"))));
            }
        }
        return kinds;
    }

    /** A kind whose holders still bear something stays. */
    static void stillMeant(Form form, CircularText text, List<PostKind> kept) {
        text.postKinds().stream()
                .filter(kind -> kept.stream().noneMatch(each -> each.code().equals(kind.code())))
                .filter(kind -> text.everyClause()
                        .flatMap(clause -> clause.asks().stream())
                        .anyMatch(ask -> ask.bearers().holdersOf().equals(kind.code())))
                .forEach(kind -> form.error(name(0, "postKind"), text("circular.draft.post-kind.meant", kind.title())));
    }

    private static Optional<String> titled(List<Option> known, String title) {
        return known.stream()
                .filter(each -> PersianText.normalise(each.text()).equals(PersianText.normalise(title)))
                .map(Option::value)
                .findFirst();
    }

    /** The same title gets the same code in whatever draft. */
    private static String code(String title) {
        return "post-" + Sha256.hex(PersianText.normalise(title)).substring(0, 10);
    }

    private static boolean filled(Form form, int row) {
        return Stream.of("postKind", "postNote").anyMatch(part -> form.has(name(row, part)));
    }

    private static String name(int row, String part) {
        return "post." + row + "." + part;
    }
}
