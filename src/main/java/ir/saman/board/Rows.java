package ir.saman.board;

import ir.saman.board.Scope.Parameter;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The address of the list of duties behind a figure: {@code /desk/duties} with the parameters {@code standing}, {@code
 * province} ({@code NATIONAL} for none), {@code county} ({@code NONE} for none), {@code agency}, {@code agencies} (an
 * agency's or a ministry's), {@code ministry} (0 for none), {@code kind}, {@code organ}, {@code source} (again for each), {@code acceptor}, {@code
 * period}, {@code occurrence} (one period alone), {@code due-from} and {@code due-to} (days of the deadline), {@code as-of}, and {@code
 * known} ({@code then}: what had been recorded by that day).
 */
public record Rows(List<Parameter> parameters) {

    public Rows {
        parameters = List.copyOf(parameters);
    }

    /** Those of these sources in a scope; a scope of all sources there are, on any day and anywhere, need not name them all. */
    public static Rows of(Scope scope, List<Long> sources) {
        List<Parameter> parameters = new ArrayList<>();
        scope.row().ifPresent(parameters::add);
        if (sources.size() < scope.asked().size() || !scope.whole() || scope.named()) {
            sources.forEach(source -> parameters.add(new Parameter("source", String.valueOf(source))));
        }
        return new Rows(parameters);
    }

    /** The same, narrowed once more; a parameter given before is replaced. */
    public Rows with(String name, String value) {
        List<Parameter> narrower = new ArrayList<>(parameters);
        narrower.removeIf(each -> each.name().equals(name));
        narrower.add(new Parameter(name, value));
        return new Rows(narrower);
    }

    /** The same, narrowed to a row of a table of what these sources ask. */
    public Rows at(Cut cut, String key, List<Asked> asked) {
        return cut.ofSources()
                ? only(asked.stream().filter(each -> cut.row(each).equals(key)).toList())
                : with(cut.parameter(), cut.value(key));
    }

    private Rows only(List<Asked> asked) {
        List<Parameter> narrower = new ArrayList<>(parameters);
        narrower.removeIf(each -> each.name().equals("source"));
        asked.forEach(each -> narrower.add(new Parameter("source", String.valueOf(each.source()))));
        return new Rows(narrower);
    }

    /** The same as they stood on a past day: as it is known today, or as it was known then. */
    public Rows asOf(LocalDate day, boolean asThenKnown) {
        Rows then = with(Scope.AS_OF, PersianDate.of(day).format());
        return asThenKnown ? then.with("known", "then") : then;
    }

    /** The address of the list. */
    public String href() {
        String query = parameters.stream()
                .map(each -> each.name() + "=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/desk/duties" : "/desk/duties?" + query;
    }

    /** The address of those that stand so. */
    public String href(Standing standing) {
        return with("standing", standing.name()).href();
    }
}
