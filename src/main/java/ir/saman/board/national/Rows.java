package ir.saman.board.national;

import ir.saman.board.national.Scope.Parameter;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The address of the list of duties behind a figure: {@code /desk/duties} with the parameters {@code standing}, {@code
 * province} ({@code NATIONAL} for none), {@code county} ({@code NONE} for none), {@code agency}, {@code agencies} (an
 * agency's or a ministry's), {@code ministry} (0 for none), {@code kind}, {@code organ}, {@code circular}, {@code source}
 * (again for each), {@code period} and {@code as-of}.
 */
record Rows(List<Parameter> parameters) {

    Rows {
        parameters = List.copyOf(parameters);
    }

    static Rows of(Scope scope, Filter filter) {
        List<Parameter> parameters = new ArrayList<>();
        scope.row().ifPresent(parameters::add);
        filter.asOf()
                .ifPresent(day -> parameters.add(
                        new Parameter(Filter.AS_OF, PersianDate.of(day).format())));
        filter.period().ifPresent(period -> parameters.add(new Parameter("period", period)));
        if (filter.circular().isPresent() && scope.whole()) {
            parameters.add(new Parameter(Filter.CIRCULAR, filter.circular().get()));
        } else if (filter.narrowed() || !scope.whole()) {
            filter.sources().forEach(source -> parameters.add(new Parameter("source", String.valueOf(source))));
        }
        return new Rows(parameters);
    }

    /** The same, narrowed once more; a parameter given before is replaced. */
    Rows with(String name, String value) {
        List<Parameter> narrower = new ArrayList<>(parameters);
        narrower.removeIf(each -> each.name().equals(name));
        narrower.add(new Parameter(name, value));
        return new Rows(narrower);
    }

    String href() {
        String query = parameters.stream()
                .map(each -> each.name() + "=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/desk/duties" : "/desk/duties?" + query;
    }

    String href(Standing standing) {
        return with("standing", standing.name()).href();
    }
}
