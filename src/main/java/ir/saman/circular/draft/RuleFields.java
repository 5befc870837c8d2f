package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fields of a bearer rule as a template draws them.
 *
 * @param name what all their names begin with
 * @param postKinds kinds of posts whose holders may bear; none where persons cannot be meant
 * @param picks the fields that are chosen by searching, by their names
 * @param parts its parts, of which one must match too
 */
record RuleFields(
        Form form, String name, String title, List<Option> postKinds, Map<String, Pick> picks, List<RuleFields> parts) {

    static final List<Option> KINDS = Stream.of(OrganKind.values())
            .map(kind -> new Option(kind.name(), text("circular.kinds." + kind)))
            .toList();
    static final List<Option> LEVELS = Typed.options("circular.level.", "NATIONAL", "PROVINCE", "COUNTY");
    static final List<Option> RANKS =
            Typed.options("directory.post.rank.", "HEAD", "DEPUTY", "DIRECTOR", "OFFICE_HEAD", "EXPERT", "ADVISER");

    RuleFields titled(String words) {
        return new RuleFields(form, name, words, postKinds, picks, parts);
    }

    Field field(String part) {
        return Typed.field(form, name + "." + part);
    }

    Field hinted(String part) {
        return field(part).hint(text("circular.draft.hint." + part));
    }

    Pick pick(String part) {
        return picks.getOrDefault(part, new Pick(field(part), "", List.of(), true));
    }

    /** Whether what narrows the rule down is filled, searched in or wrong. */
    boolean narrowed() {
        return open("levels", "below", "territories", "except");
    }

    /** The same of what names posts, persons and units. */
    boolean posted() {
        return open("holders", "rank", "postTitle", "unit", "staff");
    }

    private boolean open(String... fields) {
        return Stream.of(fields)
                .anyMatch(each -> form.has(name + "." + each)
                        || form.has(Pick.query(name + "." + each))
                        || form.error(name + "." + each).isPresent());
    }

    String partTitle(int at) {
        return text("circular.draft.rule.part", at + 1);
    }
}
