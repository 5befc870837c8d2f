package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.duty.BearerRule;
import ir.saman.duty.BearerRule.Post;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is meant: a bearer rule as fields of a form, and read back from them. */
@Component
class RuleForm {

    static final List<Option> LEVELS = Typed.options("circular.level.", "NATIONAL", "PROVINCE", "COUNTY");
    static final List<Option> RANKS =
            Typed.options("directory.post.rank.", "HEAD", "DEPUTY", "DIRECTOR", "OFFICE_HEAD", "EXPERT", "ADVISER");

    private final Codes codes;
    private final CodeSql sql;

    RuleForm(Codes codes, CodeSql sql) {
        this.codes = codes;
        this.sql = sql;
    }

    /**
     * The fields as a template draws them.
     *
     * @param name what all their names begin with
     * @param parts how many parts the rule has that these fields do not show; they stay unless dropped
     */
    record Fields(Form form, String name, String title, List<Option> postKinds, int parts) {

        Field field(String part) {
            return Typed.field(form, name + "." + part);
        }

        Field hinted(String part) {
            return field(part).hint(text("circular.draft.hint." + part));
        }

        List<Option> kinds() {
            return RuleForm.kinds();
        }

        List<Option> levels() {
            return LEVELS;
        }

        List<Option> ranks() {
            return RANKS;
        }
    }

    Fields fields(Form form, String name, String title, Optional<BearerRule> before) {
        return new Fields(
                form,
                name,
                title,
                sql.postKinds(),
                before.map(rule -> rule.anyOf().size()).orElse(0));
    }

    void fill(Form form, String name, BearerRule rule) {
        if (rule.article5()) {
            form.with(name + ".article5", "on");
        }
        form.withAll(name + ".kinds", rule.kinds())
                .withAll(name + ".levels", rule.levels())
                .with(name + ".organs", codes.organLines(rule.organs()))
                .with(name + ".below", codes.organLines(rule.below()))
                .with(name + ".except", codes.organLines(rule.except()))
                .with(name + ".territories", codes.territoryLines(rule.territories()))
                .with(name + ".holders", rule.holdersOf())
                .with(name + ".rank", rule.post().map(Post::rank).orElse(""))
                .with(name + ".postTitle", rule.post().map(Post::title).orElse(""))
                .with(name + ".unit", rule.unit())
                .with(name + ".staff", rule.staff());
    }

    /** The rule, unless something in it is wrong, or it names nobody. */
    Optional<BearerRule> read(Form form, String name, Optional<BearerRule> before) {
        BearerRule.Builder rule = BearerRule.builder()
                .article5(form.has(name + ".article5"))
                .kinds(Typed.someOf(form, name + ".kinds", kinds()))
                .levels(Typed.someOf(form, name + ".levels", LEVELS))
                .organs(codes.organs(form, name + ".organs"))
                .below(codes.organs(form, name + ".below"))
                .except(codes.organs(form, name + ".except"))
                .territories(codes.territories(form, name + ".territories"))
                .holdersOf(holders(form, name + ".holders"))
                .post(post(form, name))
                .unit(Typed.line(form, name + ".unit"))
                .staff(Typed.line(form, name + ".staff"));
        if (!form.has(name + ".drop")) {
            before.ifPresent(each -> rule.anyOf(each.anyOf()));
        }
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

    private String holders(Form form, String field) {
        return form.has(field) ? Typed.oneOf(form, field, sql.postKinds()) : "";
    }

    private static Optional<Post> post(Form form, String name) {
        String title = Typed.line(form, name + ".postTitle");
        if (title.isEmpty() && !form.has(name + ".rank")) {
            return Optional.empty();
        }
        if (title.isEmpty()) {
            form.error(name + ".postTitle", text("kit.form.missing", Typed.label("postTitle")));
        }
        return Optional.of(new Post(Typed.oneOf(form, name + ".rank", RANKS), title));
    }

    private static List<Option> kinds() {
        return Stream.of(OrganKind.values())
                .map(kind -> new Option(kind.name(), text("circular.kinds." + kind)))
                .toList();
    }
}
