package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Asked.Clause;
import ir.saman.board.Scope;
import ir.saman.kit.text.Digits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose duties are watched.
 *
 * @param place as {@link Scope#key} names it
 * @param circular the address of a circular, or a number it had when the watch began; empty: any
 * @param source the number of one clause's source; 0: any
 */
record Aim(String place, String circular, long source) {

    /** What of a scope is meant; nothing where that is not there. */
    List<Asked> among(Scope scope) {
        List<Asked> of = circular.isEmpty() ? scope.asked() : Asked.ofCircular(scope.asked(), circular);
        return of.stream()
                .filter(each -> source == 0 || each.source() == source)
                .toList();
    }

    /** Whether one clause or one circular is meant. */
    boolean narrows() {
        return !circular.isEmpty() || source != 0;
    }

    /** What is meant in words, of what {@link #among} found: the place, and the clause or circular. */
    String words(Scope scope, List<Asked> meant) {
        return Stream.concat(Stream.of(scope.title()), part(meant))
                .reduce((place, part) -> text("board.watch.of", place, part))
                .orElseThrow();
    }

    private Stream<String> part(List<Asked> meant) {
        if (source != 0) {
            return meant.stream().map(Asked::label).limit(1);
        }
        return meant.stream()
                .filter(each -> !circular.isEmpty())
                .flatMap(each -> each.clause().stream())
                .map(Clause::circular)
                .map(number -> text("board.watch.circular", Digits.persian(number)))
                .limit(1);
    }

    /** The board it is seen on. */
    String href(Scope scope) {
        List<String> query = Stream.concat(
                        Stream.of(circular).filter(each -> !each.isEmpty()).map(each -> "circular=" + encoded(each)),
                        Stream.of(source).filter(each -> each != 0).map(each -> "clause=" + each))
                .toList();
        return query.isEmpty() ? scope.path() : scope.path() + "?" + String.join("&", query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
