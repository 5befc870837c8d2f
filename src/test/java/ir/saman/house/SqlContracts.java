package ir.saman.house;

import ir.saman.kit.database.LocalPostgres;
import ir.saman.kit.database.Reads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Finds the SQL texts of the main classes and holds each against a database. */
final class SqlContracts {

    private static final Pattern STATEMENT = Pattern.compile("(?is)^\\s*(select|insert|update|delete|with)\\b.*");
    private static final Path CLASSES = Path.of("target/classes");

    /** What each module may read of the others: the storeys below it. */
    private static final Map<String, List<String>> BELOW = Map.of(
            "kit", List.of(),
            "secretariat", List.of(),
            "directory", List.of("secretariat"),
            "duty", List.of("secretariat", "directory"),
            "circular", List.of("secretariat", "directory", "duty"),
            "board", List.of("secretariat", "directory", "duty", "circular"));

    private SqlContracts() {}

    /** One SQL text; {@code columns} are those its record expects, empty when no record is declared. */
    record Statement(String module, String where, String sql, List<String> columns) {}

    /**
     * All constant texts that are statements. A list query put together from constant fragments stands as a constant too, or
     * is offered by a static method {@code combinations()}; what is part of another text need not hold alone.
     */
    static List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        for (Class<?> type : classes()) {
            String module = type.getPackageName().split("\\.")[2];
            List<String> whole = new ArrayList<>(combinations(type));
            Arrays.stream(type.getDeclaredFields())
                    .flatMap(field -> constant(field).stream())
                    .forEach(whole::add);
            for (Field field : type.getDeclaredFields()) {
                constant(field)
                        .filter(text -> STATEMENT.matcher(text).matches())
                        .filter(text -> whole.stream().noneMatch(other -> other.contains(text) && !other.equals(text)))
                        .ifPresent(text -> all.add(
                                new Statement(module, type.getName() + "." + field.getName(), text, columns(field))));
            }
            combinations(type)
                    .forEach(text -> all.add(new Statement(module, type.getName() + ".combinations", text, List.of())));
        }
        return all;
    }

    /** What is wrong with these statements on that database, in words. */
    static List<String> faults(LocalPostgres postgres, List<Statement> statements) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Connection db = DriverManager.getConnection(
                postgres.url(),
                postgres.superuser().user(),
                postgres.superuser().password())) {
            for (String module : BELOW.keySet()) {
                makeRole(db, module);
            }
            for (Statement statement : statements) {
                fault(db, statement).ifPresent(fault -> faults.add(statement.where() + ": " + fault));
            }
        }
        return faults;
    }

    private static Optional<String> fault(Connection db, Statement statement) throws SQLException {
        run(db, "set role " + statement.module() + "_sql");
        String sql = NamedParameterUtils.substituteNamedParameters(statement.sql(), new MapSqlParameterSource());
        try (PreparedStatement prepared = db.prepareStatement(sql);
                PreparedStatement explained = db.prepareStatement("explain " + sql)) {
            List<String> labels = labels(prepared.getMetaData());
            for (int each = 1; each <= prepared.getParameterMetaData().getParameterCount(); each++) {
                explained.setNull(each, Types.NULL);
            }
            explained.execute();
            return statement.columns().isEmpty() || statement.columns().equals(labels)
                    ? Optional.empty()
                    : Optional.of("columns " + labels + ", but its record has " + statement.columns());
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            run(db, "reset role");
        }
    }

    private static List<String> labels(ResultSetMetaData described) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int column = 1; described != null && column <= described.getColumnCount(); column++) {
            labels.add(described.getColumnLabel(column));
        }
        return labels;
    }

    private static void makeRole(Connection db, String module) throws SQLException {
        String role = module + "_sql";
        run(db, "do $$ begin create role " + role + "; exception when duplicate_object then null; end $$");
        if (!module.equals("kit")) {
            run(db, "create schema if not exists " + module);
            run(db, "grant usage on schema " + module + " to " + role);
            run(db, "grant all on all tables in schema " + module + " to " + role);
            run(db, "grant execute on all functions in schema " + module + " to " + role);
        }
        for (String below : BELOW.getOrDefault(module, List.of())) {
            run(db, "grant usage on schema " + below + " to " + role);
            run(db, PUBLISHED.formatted(below, role));
        }
    }

    private static final String PUBLISHED = """
            do $$ declare item text; begin
              for item in select format('select on %%I.%%I', table_schema, table_name) from information_schema.tables
                          where table_schema = '%1$s' and table_name like 'pub\\_%%'
                          union all
                          select 'execute on function ' || p.oid::regprocedure from pg_proc p
                          where p.pronamespace = '%1$s'::regnamespace and p.proname like 'pub\\_%%'
              loop execute 'grant ' || item || ' to %2$s'; end loop;
            end $$""";

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Optional<String> constant(Field field) {
        int wanted = Modifier.STATIC | Modifier.FINAL;
        if ((field.getModifiers() & wanted) != wanted || field.getType() != String.class) {
            return Optional.empty();
        }
        try {
            field.setAccessible(true);
            return Optional.ofNullable((String) field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> columns(Field field) {
        Reads reads = field.getAnnotation(Reads.class);
        return reads == null
                ? List.of()
                : Arrays.stream(reads.value().getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name ->
                                name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> combinations(Class<?> type) {
        try {
            Method method = type.getDeclaredMethod("combinations");
            method.setAccessible(true);
            return (List<String>) method.invoke(null);
        } catch (NoSuchMethodException e) {
            return List.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> classes() {
        try (Stream<Path> walk = Files.walk(CLASSES.resolve("ir/saman"))) {
            List<Class<?>> classes = new ArrayList<>();
            for (Path path :
                    walk.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = CLASSES.relativize(path)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.');
                if (!name.endsWith("-info") && !name.endsWith("Generated") && name.split("\\.").length > 3) {
                    classes.add(Class.forName(name, false, SqlContracts.class.getClassLoader()));
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
