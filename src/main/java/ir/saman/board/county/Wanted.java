package ir.saman.board.county;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.directory.OrganKind;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a reader looks for in a county. A circular nobody there knows is noted in the form, and all are counted.
 *
 * @param sources the numbers of the sources counted
 * @param which which units; absent: all
 * @param kind of which kind; absent: of any
 */
record Wanted(
        Scope scope, Form form, List<Long> sources, Optional<Which> which, Optional<OrganKind> kind, UnitOrder order) {

    private static final String NAME = "q";

    static Wanted of(Scope scope, Form form) {
        return new Wanted(
                scope,
                form,
                scope.circular(form).stream().map(Asked::source).toList(),
                form.choice("which", text("board.units.which"), Which.class),
                form.choice("kind", text("board.units.kind"), OrganKind.class),
                form.choice("order", text("board.units.order"), UnitOrder.class).orElse(UnitOrder.LATE));
    }

    /** Whether a unit is of the kind and the name looked for. */
    boolean names(Unit unit) {
        return kind.map(unit.kind()::equals).orElse(true)
                && form.typed(NAME)
                        .map(PersianText::normalise)
                        .map(part -> PersianText.normalise(unit.name()).contains(part)
                                || PersianText.normalise(unit.agency()).contains(part))
                        .orElse(true);
    }

    boolean chooses(Unit unit) {
        return which.map(each -> each.holds(unit)).orElse(true);
    }

    /** Whether it is narrowed to some of the units. */
    boolean narrows() {
        return which.isPresent() || kind.isPresent() || form.has(NAME);
    }

    /** The list of the duties counted. */
    Rows rows() {
        return Rows.of(scope, sources);
    }

    Field field(String name) {
        return Field.of(form, name, text("board.units." + name));
    }

    /** The circular looked for, if there is such a one. */
    Optional<String> circularChosen() {
        return form.typed(Scope.CIRCULAR)
                .filter(address -> form.error(Scope.CIRCULAR).isEmpty());
    }

    Field circular() {
        return Field.of(form, Scope.CIRCULAR, text("board.filter.circular"));
    }

    List<Option> circulars() {
        return Asked.circulars(scope.asked());
    }

    static List<Option> ways() {
        return Arrays.stream(Which.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    static List<Option> orders() {
        return Arrays.stream(UnitOrder.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    /** The name of the parameter that says the place. */
    static String place() {
        return Scopes.PARAMETER;
    }
}
