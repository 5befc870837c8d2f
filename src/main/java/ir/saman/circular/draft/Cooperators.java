package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.PostKind;
import ir.saman.duty.Cooperation;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who cooperates, each with its part, row by row: by its place towards the bearer, or whoever a rule of its own matches. */
@Component
class Cooperators {

    static final List<Option> PLACES = Typed.ours("place", "ISSUER", "PARENT", "COORDINATOR", "GOVERNORATE", "RULE");

    private static final String RULE = "RULE";
    private static final int MOST = 12;

    private final RuleForm rules;

    Cooperators(RuleForm rules) {
        this.rules = rules;
    }

    /** One of them as it is drawn. */
    record Row(int number, Field place, Field part, RuleFields rule) {}

    List<Row> drawn(Form form, List<PostKind> own) {
        return ChainForm.rows(MOST, row -> form.has(name(row, "place"))).stream()
                .map(row -> new Row(
                        row,
                        Typed.field(form, name(row, "place")),
                        Typed.field(form, name(row, "part")),
                        rules.fields(form, name(row, "rule"), text("circular.draft.cooperator.rule", row + 1), own)))
                .toList();
    }

    void fill(Form form, List<Cooperation> cooperating) {
        for (int row = 0; row < cooperating.size(); row++) {
            Cooperation each = cooperating.get(row);
            form.with(name(row, "part"), each.part())
                    .with(name(row, "place"), each.role().orElse(RULE));
            String rule = name(row, "rule");
            each.rule().ifPresent(given -> rules.fill(form, rule, given));
        }
    }

    List<Cooperation> read(Form form, List<PostKind> own) {
        List<Cooperation> all = new ArrayList<>();
        for (int row = 0; row < MOST; row++) {
            if (form.has(name(row, "place"))) {
                String place = Typed.oneOf(form, name(row, "place"), PLACES);
                String part = Typed.needed(form, name(row, "part"));
                if (place.equals(RULE)) {
                    rules.read(form, name(row, "rule"), own)
                            .ifPresent(rule -> all.add(new Cooperation(Optional.empty(), Optional.of(rule), part)));
                } else {
                    all.add(new Cooperation(Optional.of(place), Optional.empty(), part));
                }
            } else if (form.has(name(row, "part"))) {
                form.error(name(row, "place"), text("kit.form.missing", Typed.label("place")));
            }
        }
        return all;
    }

    private static String name(int row, String part) {
        return "with." + row + "." + part;
    }
}
