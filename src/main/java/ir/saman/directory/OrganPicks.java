package ir.saman.directory;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Choosing an organ in a form, with htmx as one types and without JavaScript by a button of the same form. A page gives
 * {@link #of} to {@code @template.directory.picker(pick = …)}; a handler that finds {@link #searching} shows its form
 * again without judging it.
 */
@Component
public class OrganPicks {

    /** The most organs offered at once. */
    static final int MOST = 12;

    static final String SEARCH = """
            select o.id, o.name, o.code from directory.organ o
            where o.name_search like :pattern and (o.valid_to is null or o.valid_to > :today)
            order by length(o.name_search), o.name_search, o.id limit :most""";
    static final String ONE = "select o.id, o.name, o.code from directory.organ o where o.id = :organ";

    private final JdbcClient db;
    private final Clock clock;

    OrganPicks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One picker as its template draws it.
     *
     * @param field the field that carries the chosen organ's number
     * @param query what was searched for
     * @param options the chosen organ, then the ones found
     */
    public record Pick(Field field, String query, List<Option> options) {
        public Pick {
            options = List.copyOf(options);
        }

        /** The same picker where an organ must be chosen. */
        public Pick must() {
            return new Pick(field.must(), query, options);
        }

        /** The same picker with a hint. */
        public Pick hint(String words) {
            return new Pick(field.hint(words), query, options);
        }

        /** Whether a search found nothing. */
        public boolean foundNothing() {
            return !query.isBlank() && options.isEmpty();
        }
    }

    /** The picker {@code name} of {@code form}, holding what was chosen and what was found. */
    public Pick of(Form form, String name, String label) {
        String query = form.value(name + ".q");
        Stream<Option> found = query.isBlank() ? Stream.empty() : search(query).stream();
        List<Option> options = Stream.concat(chosen(form, name).flatMap(this::one).stream(), found)
                .distinct()
                .toList();
        return new Pick(Field.of(form, name, label), query, options);
    }

    /** Whether the form was sent only to search in one of its pickers. */
    public static boolean searching(Form form) {
        return form.has("pick");
    }

    /** The organ chosen in picker {@code name}, if the number is one of an organ. */
    public Optional<OrganId> chosen(Form form, String name) {
        return form.typed(name)
                .filter(typed -> typed.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .map(OrganId::of)
                .filter(id -> one(id).isPresent());
    }

    /** Standing organs whose name holds these words in this order, however they are spelt; the shortest names first. */
    public List<Option> search(String words) {
        return db.sql(SEARCH)
                .param("pattern", pattern(words))
                .param("today", Tehran.today(clock))
                .param("most", MOST)
                .query((row, number) -> option(row.getLong("id"), row.getString("name"), row.getString("code")))
                .list();
    }

    /** The words as a pattern for {@code like} on a normalised name: other words may stand between them. */
    public static String pattern(String words) {
        String normal = PersianText.normalise(words)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return normal.isBlank() ? "%" : "%" + normal.replace(' ', '%') + "%";
    }

    private Optional<Option> one(OrganId organ) {
        return db.sql(ONE)
                .param("organ", organ.value())
                .query((row, number) -> option(row.getLong("id"), row.getString("name"), row.getString("code")))
                .optional();
    }

    private static Option option(long id, String name, String code) {
        return new Option(Long.toString(id), text("directory.organ.pick.option", name, code));
    }
}
