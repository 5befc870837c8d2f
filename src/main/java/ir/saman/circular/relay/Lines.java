package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.groupingBy;

import ir.saman.circular.relay.RelaySql.Bound;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a relay that hold one thing a line. */
record Lines(Form form) {

    static final int LONGEST = 300;
    private static final int MOST = 100;

    /** Organs by code or name, one a line; one that is not {@code bound} is refused, as is a name of two. */
    List<Bound> organs(List<Bound> bound) {
        List<String> lines = of("organs", text("circular.relay.organs"));
        Map<String, List<Bound>> named = bound.stream().collect(groupingBy(each -> PersianText.normalise(each.name())));
        Set<Bound> chosen = new LinkedHashSet<>();
        for (String line : lines.subList(0, Math.min(MOST, lines.size()))) {
            List<Bound> meant = bound.stream()
                    .filter(each -> each.code().equalsIgnoreCase(Digits.latin(line)))
                    .findFirst()
                    .map(List::of)
                    .orElseGet(() -> named.getOrDefault(PersianText.normalise(line), List.of()));
            if (meant.size() == 1) {
                chosen.addAll(meant);
            } else {
                form.error("organs", text(meant.isEmpty() ? "circular.relay.outside" : "circular.relay.several", line));
            }
        }
        return List.copyOf(chosen);
    }

    List<String> of(String field, String label) {
        List<String> lines = form.value(field)
                .lines()
                .map(PersianText::tidyLine)
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
        if (lines.size() > MOST) {
            form.error(field, text("circular.relay.lines", label, MOST));
        }
        lines.stream()
                .filter(line -> line.length() > LONGEST)
                .findFirst()
                .ifPresent(line -> form.error(field, text("kit.form.long", label, LONGEST, line.length())));
        return lines;
    }
}
