package ir.saman.board.silence;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.directory.OrganKind;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a reader looks for: of which place and its sources, and which organs there.
 *
 * @param which in which way silent; absent: in any
 * @param kind of which kind; absent: of any
 * @param name part of the name as a pattern of {@code like}
 */
record Wanted(Scope scope, Form form, Optional<Silence> which, Optional<OrganKind> kind, String name) {

    static Wanted of(Scope scope, Form form) {
        return new Wanted(
                scope,
                form,
                form.choice("which", text("board.silent.which"), Silence.class),
                form.choice("kind", text("board.silent.kind"), OrganKind.class),
                name(form));
    }

    /** The same in a list that is narrowed by names alone; an error for what it cannot be narrowed by. */
    static Wanted byName(Scope scope, Form form) {
        for (String other : List.of("which", "kind")) {
            if (form.has(other)) {
                form.error(other, text("board.silent.no-filter", text("board.silent." + other)));
            }
        }
        return new Wanted(scope, form, Optional.empty(), Optional.empty(), name(form));
    }

    private static String name(Form form) {
        return form.typed("q").map(Wanted::pattern).orElse("%");
    }

    private static String pattern(String typed) {
        return "%" + PersianText.normalise(typed).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    boolean narrows() {
        return which.isPresent() || kind.isPresent() || form.has("q");
    }

    Field field(String name) {
        return Field.of(form, name, text("board.silent." + name));
    }

    static List<Option> kinds() {
        return Stream.of(OrganKind.values())
                .filter(each -> each != OrganKind.PREDECESSOR)
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    static List<Option> ways() {
        return Stream.of(Silence.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    /** The name of the parameter that says the place. */
    static String place() {
        return Scopes.PARAMETER;
    }

    List<Link> trail(String here) {
        return scope.trail(here);
    }

    /** Says to a statement whose duties are meant. */
    StatementSpec here(StatementSpec statement) {
        return scope.place()
                .in(statement)
                .param("sources", scope.sources().toArray(Long[]::new))
                .param("name", name);
    }
}
