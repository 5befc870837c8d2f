package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.PostKind;
import ir.saman.duty.BearerRule;
import ir.saman.duty.BearerRule.Post;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who is meant: a bearer rule as fields of a form, and read back from them without loss. Its parts, of which one must match too,
 * are rules of the same fields under {@code name.0}, {@code name.1} …
 */
@Component
class RuleForm {

    /** What the button sends by which a rule gets one part more. */
    static final String MORE = "more";

    /** Marks a part that is drawn, even while nothing stands in it. */
    static final String PART = "part";

    static final String DROP = "drop";

    private static final int MOST = 12;

    /** All fields of a rule but its parts. */
    private static final List<String> FIELDS = List.of(
            "article5",
            "kinds",
            "levels",
            "organs",
            "organs.q",
            "below",
            "below.q",
            "territories",
            "territories.q",
            "except",
            "except.q",
            "holders",
            "rank",
            "postTitle",
            "unit",
            "staff");

    private final Codes codes;
    private final CodeSql sql;

    RuleForm(Codes codes, CodeSql sql) {
        this.codes = codes;
        this.sql = sql;
    }

    /** The fields as a template draws them; {@code own} are the kinds of posts the circular itself brings. */
    RuleFields fields(Form form, String name, String title, List<PostKind> own) {
        List<RuleFields> parts = parts(form, name).stream()
                .map(part -> fields(form, part, List.of(), List.of()))
                .toList();
        return fields(form, name, postKinds(own), parts).titled(title);
    }

    private RuleFields fields(Form form, String name, List<Option> postKinds, List<RuleFields> parts) {
        return new RuleFields(
                form,
                name,
                "",
                postKinds,
                Map.of(
                        "organs", codes.pickOrgans(form, name + ".organs"),
                        "below", codes.pickOrgans(form, name + ".below"),
                        "except", codes.pickOrgans(form, name + ".except"),
                        "territories", codes.pickTerritories(form, name + ".territories")),
                parts);
    }

    /** The names of the parts to draw: those that stand in the form, and one more where that was asked for. */
    private static List<String> parts(Form form, String name) {
        int standing = IntStream.range(0, MOST)
                .filter(at -> form.has(part(name, at) + "." + PART))
                .map(at -> at + 1)
                .max()
                .orElse(0);
        int drawn = form.value(MORE).equals(name) ? Math.min(standing + 1, MOST) : standing;
        return IntStream.range(0, drawn).mapToObj(at -> part(name, at)).toList();
    }

    private static String part(String name, int at) {
        return name + "." + at;
    }

    void fill(Form form, String name, BearerRule rule) {
        if (rule.article5()) {
            form.with(name + ".article5", "on");
        }
        form.withAll(name + ".kinds", rule.kinds())
                .withAll(name + ".levels", rule.levels())
                .withAll(name + ".organs", rule.organs())
                .withAll(name + ".below", rule.below())
                .withAll(name + ".except", rule.except())
                .withAll(name + ".territories", rule.territories())
                .with(name + ".holders", rule.holdersOf())
                .with(name + ".rank", rule.post().map(Post::rank).orElse(""))
                .with(name + ".postTitle", rule.post().map(Post::title).orElse(""))
                .with(name + ".unit", rule.unit())
                .with(name + ".staff", rule.staff());
        for (int at = 0; at < rule.anyOf().size(); at++) {
            form.with(part(name, at) + "." + PART, "on");
            fill(form, part(name, at), rule.anyOf().get(at));
        }
    }

    /** The rule, unless something in the form is wrong, or it names nobody. */
    Optional<BearerRule> read(Form form, String name, List<PostKind> own) {
        List<BearerRule> parts = parts(form, name).stream()
                .filter(part -> !form.has(part + "." + DROP) && filled(form, part))
                .flatMap(part -> read(form, part, List.of(), List.of()).stream())
                .toList();
        return read(form, name, parts, postKinds(own));
    }

    /** The same where a rule may be left out altogether. */
    Optional<BearerRule> readIfAny(Form form, String name, List<PostKind> own) {
        boolean any = filled(form, name) || parts(form, name).stream().anyMatch(part -> filled(form, part));
        return any ? read(form, name, own) : Optional.empty();
    }

    private Optional<BearerRule> read(Form form, String name, List<BearerRule> parts, List<Option> postKinds) {
        BearerRule.Builder rule = BearerRule.builder()
                .article5(form.has(name + ".article5"))
                .kinds(Typed.someOf(form, name + ".kinds", RuleFields.KINDS))
                .levels(Typed.someOf(form, name + ".levels", RuleFields.LEVELS))
                .organs(codes.organs(form, name + ".organs"))
                .below(codes.organs(form, name + ".below"))
                .except(codes.organs(form, name + ".except"))
                .territories(codes.territories(form, name + ".territories"))
                .holdersOf(form.has(name + ".holders") ? Typed.oneOf(form, name + ".holders", postKinds) : "")
                .post(post(form, name))
                .unit(Typed.line(form, name + ".unit"))
                .staff(Typed.line(form, name + ".staff"))
                .anyOf(parts);
        return form.refused() ? Optional.empty() : built(form, name, rule);
    }

    private static Optional<BearerRule> built(Form form, String name, BearerRule.Builder rule) {
        try {
            return Optional.of(rule.build());
        } catch (IllegalArgumentException namesNobody) {
            form.error(name + ".kinds", text("circular.draft.nobody"));
            return Optional.empty();
        }
    }

    private static Optional<Post> post(Form form, String name) {
        String title = Typed.line(form, name + ".postTitle");
        if (title.isEmpty() && !form.has(name + ".rank")) {
            return Optional.empty();
        }
        if (title.isEmpty()) {
            form.error(name + ".postTitle", text("kit.form.missing", Typed.label("postTitle")));
        }
        return Optional.of(new Post(Typed.oneOf(form, name + ".rank", RuleFields.RANKS), title));
    }

    static boolean filled(Form form, String name) {
        return FIELDS.stream().anyMatch(field -> form.has(name + "." + field));
    }

    /** The kinds of posts the directory knows, and those the circular itself brings. */
    private List<Option> postKinds(List<PostKind> own) {
        List<Option> known = sql.postKinds();
        Stream<Option> brought = own.stream()
                .filter(kind -> known.stream().noneMatch(each -> each.value().equals(kind.code())))
                .map(kind -> new Option(kind.code(), kind.title()));
        return Stream.concat(known.stream(), brought).toList();
    }
}
