package ir.saman.board.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Cut;
import ir.saman.board.Place;
import ir.saman.board.Question;
import ir.saman.board.Scope;
import ir.saman.board.Scope.Parameter;
import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The filter bar: what can be chosen, what was.
 *
 * @param opens which places' boards the reader may open
 */
record Choices(Scope scope, Filter filter, Form form, LocalDate today, Predicate<Place> opens) {

    /** What stays chosen on the way down into a row's own board. */
    private static final List<String> KEPT =
            List.of(Scope.CIRCULAR, Filter.CLAUSE, Filter.PERIOD, Scope.AS_OF, Scope.KNOWN);

    Field field(String name) {
        return Field.of(form, name, text("board.filter." + name));
    }

    List<Option> circulars() {
        return Asked.circulars(scope.asked());
    }

    /** The clauses of the chosen circular, or all. */
    List<Option> clauses() {
        List<Asked> chosen = form.typed(Scope.CIRCULAR)
                .map(circular -> Asked.ofCircular(scope.asked(), circular))
                .orElse(scope.asked());
        return (chosen.isEmpty() ? scope.asked() : chosen)
                .stream().map(Asked::option).toList();
    }

    List<Option> periods() {
        return Question.periods(filter.asOf().orElse(today), filter.period()).stream()
                .map(code ->
                        new Option(code, Quarter.ofCode(code).map(Quarter::name).orElseGet(() -> Digits.persian(code))))
                .toList();
    }

    List<Option> cuts() {
        return scope.cuts().stream()
                .map(cut -> new Option(cut.name(), cut.label()))
                .toList();
    }

    List<Option> orders() {
        return Arrays.stream(Order.values())
                .map(order -> new Option(order.name(), order.label()))
                .toList();
    }

    /** Where a row leads: its own board, or this one narrowed to it. */
    Optional<String> below(Cut cut, String row) {
        return switch (cut) {
            case CIRCULAR -> Optional.of(keptAt(scope.path(), form.copy().with(Scope.CIRCULAR, row)));
            // A year would bring along its quarters, which are rows of their own.
            case PERIOD ->
                Optional.of(row)
                        .filter(code -> Quarter.ofCode(code).isPresent())
                        .map(code -> keptAt(scope.path(), form.copy().with(Filter.PERIOD, code)));
            // The board of a ministry is the whole country's.
            case MINISTRY -> scope.isCountry() ? agency(cut, row) : Optional.empty();
            case AGENCY -> agency(cut, row);
            case PROVINCE, COUNTY, KIND, PROGRAMME, WHOLE -> cut.board(row).map(path -> keptAt(path, form));
        };
    }

    /** An agency that went elsewhere stays a row where it was, but its board need not be open there. */
    private Optional<String> agency(Cut cut, String row) {
        return Optional.of(new Place.Agencies(new OrganId(Long.parseLong(row))))
                .filter(opens)
                .flatMap(there -> cut.board(row))
                .map(path -> keptAt(path, form));
    }

    /** Another board with what was chosen here. */
    private String keptAt(String path, Form form) {
        String query = query(KEPT, form);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The circular and the clause chosen here, as further parameters of a page beside the board. */
    String narrowed() {
        String query = query(List.of(Scope.CIRCULAR, Filter.CLAUSE), form);
        return query.isEmpty() ? "" : "&" + query;
    }

    private String query(List<String> names, Form form) {
        return names.stream()
                .filter(name -> !name.equals(Scope.KNOWN) || filter.thenKnown())
                .filter(name -> form.has(name) && form.error(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Why the figures of a row are what they are. */
    String why(Parameter row) {
        return filter.why(scope, row);
    }
}
