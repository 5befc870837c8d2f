package ir.saman.kit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles and the database: the owner migrates, the application owns nothing and may only what a migration
 * granted. Names and passwords are our own hexadecimal words, never typed by a person.
 */
final class PostgresRoles {

    static final String DATABASE = "saman";

    private PostgresRoles() {}

    static void ensure(String url, PostgresKeys keys) {
        Login root = keys.superuser();
        try (Connection c = DriverManager.getConnection(url, root.user(), root.password());
                Statement s = c.createStatement()) {
            ensure(s, keys.owner());
            ensure(s, keys.app());
            if (!exists(s, "select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
                s.execute("create database %s owner %s"
                        .formatted(DATABASE, keys.owner().user()));
            }
            s.execute("revoke all on database %s from public".formatted(DATABASE));
            s.execute("grant connect on database %s to %s"
                    .formatted(DATABASE, keys.app().user()));
        } catch (SQLException e) {
            throw CannotStart.databaseUnreachable(String.valueOf(e.getMessage()));
        }
    }

    private static void ensure(Statement s, Login login) throws SQLException {
        String verb =
                exists(s, "select 1 from pg_roles where rolname = '%s'".formatted(login.user())) ? "alter" : "create";
        s.execute("%s role %s login password '%s'".formatted(verb, login.user(), login.password()));
    }

    private static boolean exists(Statement s, String query) throws SQLException {
        try (ResultSet rows = s.executeQuery(query)) {
            return rows.next();
        }
    }
}
