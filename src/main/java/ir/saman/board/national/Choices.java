package ir.saman.board.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Cut;
import ir.saman.board.Question;
import ir.saman.board.Scope;
import ir.saman.board.Scope.Parameter;
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
import java.util.stream.Collectors;

/** The filter bar: what can be chosen, what was. */
record Choices(Scope scope, Filter filter, Form form, LocalDate today) {

    /** What stays chosen on the way down into a row's own board. */
    private static final List<String> KEPT =
            List.of(Filter.CIRCULAR, Filter.CLAUSE, Filter.PERIOD, Scope.AS_OF, Filter.KNOWN);

    Field field(String name) {
        return Field.of(form, name, text("board.filter." + name));
    }

    List<Option> circulars() {
        return Asked.circulars(scope.asked());
    }

    /** The clauses of the chosen circular, or all. */
    List<Option> clauses() {
        Optional<String> circular = form.typed(Filter.CIRCULAR);
        List<Asked> chosen = scope.asked().stream()
                .filter(each -> circular.map(each::of).orElse(true))
                .toList();
        return (chosen.isEmpty() ? scope.asked() : chosen)
                .stream().map(Asked::option).toList();
    }

    List<Option> periods() {
        return Question.periods(today).stream()
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
            case CIRCULAR -> Optional.of(keptAt(scope.path(), form.copy().with(Filter.CIRCULAR, row)));
            // A year would bring along its quarters, which are rows of their own.
            case PERIOD ->
                Optional.of(row)
                        .filter(code -> Quarter.ofCode(code).isPresent())
                        .filter(Question.periods(today)::contains)
                        .map(code -> keptAt(scope.path(), form.copy().with(Filter.PERIOD, code)));
            case PROVINCE, AGENCY, COUNTY, MINISTRY, KIND, PROGRAMME, WHOLE ->
                cut.board(row).map(path -> keptAt(path, form));
        };
    }

    /** Another board with what was chosen here. */
    private static String keptAt(String path, Form form) {
        String query = query(KEPT, form);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The circular and the clause chosen here, as further parameters of a page beside the board. */
    String narrowed() {
        String query = query(List.of(Filter.CIRCULAR, Filter.CLAUSE), form);
        return query.isEmpty() ? "" : "&" + query;
    }

    private static String query(List<String> names, Form form) {
        return names.stream()
                .filter(name -> form.has(name) && form.error(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Why the figures of a row are what they are. */
    String why(Parameter row) {
        return filter.why(scope, row);
    }
}
