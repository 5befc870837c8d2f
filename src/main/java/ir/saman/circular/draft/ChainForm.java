package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.BearerRule;
import ir.saman.duty.Cooperation;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Who accepts, step by step, and who cooperates, row by row, as fields of a form. */
@Component
class ChainForm {

    private static final String ORGAN = "ORGAN";

    /** A cooperation by a rule that one organ's name does not say; it stays as it was. */
    private static final String SAME = "SAME";

    static final List<Option> PLACES =
            Typed.ours("place", "ISSUER", "SUPERIOR", "PARENT", "COORDINATOR", "GOVERNORATE", ORGAN);
    static final List<Option> ROLES =
            Typed.ours("place", "ISSUER", "PARENT", "COORDINATOR", "GOVERNORATE", ORGAN, SAME);

    private static final Set<String> NAMED = Set.of("ISSUER", "SUPERIOR", "PARENT", "COORDINATOR", "GOVERNORATE");
    private static final int MOST = 12;

    private final Codes codes;

    ChainForm(Codes codes) {
        this.codes = codes;
    }

    /** The rows of a list to draw: those with a place chosen, and one more. */
    static List<Integer> rows(Form form, String list) {
        int last = IntStream.range(0, MOST)
                .filter(row -> form.has(list + "." + row + ".place"))
                .max()
                .orElse(-1);
        return IntStream.rangeClosed(0, Math.min(last + 1, MOST - 1)).boxed().toList();
    }

    static Field field(Form form, String list, int row, String part) {
        return Typed.field(form, list + "." + row + "." + part);
    }

    void fill(Form form, List<String> acceptors, List<Cooperation> cooperating) {
        for (int row = 0; row < acceptors.size(); row++) {
            fill(form, "accept." + row, acceptors.get(row));
        }
        for (int row = 0; row < cooperating.size(); row++) {
            String name = "with." + row;
            Cooperation each = cooperating.get(row);
            form.with(name + ".part", each.part());
            each.role().ifPresent(role -> fill(form, name, role));
            each.rule().ifPresent(rule -> fill(form, name, rule));
        }
    }

    private void fill(Form form, String name, String step) {
        form.with(name + ".place", NAMED.contains(step) ? step : ORGAN);
        if (!NAMED.contains(step)) {
            form.with(name + ".organ", codes.organLines(List.of(step)));
        }
    }

    private void fill(Form form, String name, BearerRule rule) {
        if (rule.organs().size() == 1 && rule.equals(BearerRule.ofOrgans(rule.organs()))) {
            fill(form, name, rule.organs().getFirst());
        } else {
            form.with(name + ".place", SAME);
        }
    }

    /** The chain; at least one step. */
    List<String> acceptors(Form form) {
        List<String> chain = new ArrayList<>();
        for (int row : rows(form, "accept")) {
            String name = "accept." + row;
            if (form.has(name + ".place")) {
                String place = Typed.oneOf(form, name + ".place", PLACES);
                chain.add(place.equals(ORGAN) ? organ(form, name + ".organ") : place);
            }
        }
        if (chain.isEmpty()) {
            form.error("accept.0.place", text("circular.draft.no-acceptor"));
        }
        return chain;
    }

    List<Cooperation> cooperating(Form form, List<Cooperation> before) {
        List<Cooperation> all = new ArrayList<>();
        for (int row : rows(form, "with")) {
            String name = "with." + row;
            if (form.has(name + ".place")) {
                String place = Typed.oneOf(form, name + ".place", ROLES);
                String part = Typed.needed(form, name + ".part");
                of(form, name, place, part, before.stream().skip(row).findFirst())
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<Cooperation> of(Form form, String name, String place, String part, Optional<Cooperation> before) {
        return switch (place) {
            case ORGAN -> {
                String code = organ(form, name + ".organ");
                yield code.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Cooperation(Optional.empty(), Optional.of(BearerRule.only(code)), part));
            }
            case SAME -> {
                Optional<BearerRule> rule = before.flatMap(Cooperation::rule);
                if (rule.isEmpty()) {
                    form.error(name + ".place", text("kit.form.choice", Typed.label("place")));
                }
                yield rule.map(each -> new Cooperation(Optional.empty(), Optional.of(each), part));
            }
            default -> Optional.of(new Cooperation(Optional.of(place), Optional.empty(), part));
        };
    }

    private String organ(Form form, String field) {
        List<String> found = codes.organs(form, field);
        if (found.size() != 1) {
            form.error(field, text("circular.draft.one-organ"));
        }
        return found.stream().findFirst().orElse("");
    }
}
