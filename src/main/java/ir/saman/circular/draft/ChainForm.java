package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Who accepts, step by step, row by row, as fields of a form. */
@Component
class ChainForm {

    static final List<Option> PLACES =
            Typed.ours("place", "ISSUER", "SUPERIOR", "PARENT", "COORDINATOR", "GOVERNORATE", "ORGAN");

    private static final String ORGAN = "ORGAN";
    private static final String ACCEPT = "accept";
    private static final Set<String> NAMED = Set.of("ISSUER", "SUPERIOR", "PARENT", "COORDINATOR", "GOVERNORATE");
    private static final int MOST = 12;

    private final Codes codes;

    ChainForm(Codes codes) {
        this.codes = codes;
    }

    /** One step as it is drawn. */
    record Row(int number, Field place, Pick organ) {}

    /** The numbers of the rows to draw: up to the last that is filled, and one more. */
    static List<Integer> rows(int most, IntPredicate filled) {
        int last = IntStream.range(0, most).filter(filled).max().orElse(-1);
        return IntStream.rangeClosed(0, Math.min(last + 1, most - 1)).boxed().toList();
    }

    List<Row> drawn(Form form) {
        return rows(MOST, row -> form.has(place(row))).stream()
                .map(row -> new Row(row, Typed.field(form, place(row)), codes.pickOrgan(form, organ(row))))
                .toList();
    }

    void fill(Form form, List<String> acceptors) {
        for (int row = 0; row < acceptors.size(); row++) {
            String step = acceptors.get(row);
            form.with(place(row), NAMED.contains(step) ? step : ORGAN);
            if (!NAMED.contains(step)) {
                form.with(organ(row), step);
            }
        }
    }

    /** The chain; at least one step. */
    List<String> read(Form form) {
        List<String> chain = new ArrayList<>();
        for (int row = 0; row < MOST; row++) {
            if (form.has(place(row))) {
                String place = Typed.oneOf(form, place(row), PLACES);
                chain.add(place.equals(ORGAN) ? named(form, organ(row)) : place);
            }
        }
        if (chain.isEmpty()) {
            form.error(place(0), text("circular.draft.no-acceptor"));
        }
        return chain;
    }

    private String named(Form form, String field) {
        return codes.organ(form, field).orElseGet(() -> {
            form.error(field, text("circular.draft.one-organ"));
            return "";
        });
    }

    private static String place(int row) {
        return ACCEPT + "." + row + ".place";
    }

    private static String organ(int row) {
        return ACCEPT + "." + row + ".organ";
    }
}
