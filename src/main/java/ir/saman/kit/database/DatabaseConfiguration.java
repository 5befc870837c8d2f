package ir.saman.kit.database;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Embedded unless {@code SAMAN_DB_URL} is given (then also {@code SAMAN_DB_USER}, {@code SAMAN_DB_PASSWORD},
 * {@code SAMAN_DB_OWNER_USER} and {@code SAMAN_DB_OWNER_PASSWORD}: two roles, the second owning the database).
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Closed after the pool, which depends on it. */
    @Bean
    Database database(Environment settings) {
        String outside = settings.getProperty("saman.db.url", "");
        if (!outside.isBlank()) {
            return Database.outside(outside, login(settings, "saman.db"), login(settings, "saman.db.owner"));
        }
        DataFolder folder = DataFolder.at(Path.of(settings.getProperty("saman.data", "var")));
        boolean command = settings.getProperty("saman.attach", Boolean.class, false);
        return Database.embedded(command ? LocalPostgres.join(folder) : LocalPostgres.serve(folder));
    }

    @Bean
    JdbcConnectionDetails applicationConnection(Database database) {
        return new Application(database);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(Database database) {
        return new Owner(database);
    }

    /** Migrations grant to the application by the name it has here: <code>grant … to ${app}</code>. */
    @Bean
    FlywayConfigurationCustomizer applicationRoleInMigrations(Database database) {
        return flyway -> {
            var placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("app", database.app().user());
            flyway.placeholders(placeholders);
        };
    }

    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            refuseNewerData(flyway);
            flyway.migrate();
        };
    }

    private static void refuseNewerData(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(MigrationInfo::isVersioned)
                .filter(it -> it.getState().isApplied() && !it.getState().isResolved())
                .findFirst()
                .ifPresent(unknown -> {
                    throw CannotStart.newerData(String.valueOf(unknown.getVersion()));
                });
    }

    private static Login login(Environment settings, String prefix) {
        return new Login(given(settings, prefix + ".user"), given(settings, prefix + ".password"));
    }

    private static String given(Environment settings, String name) {
        String value = settings.getProperty(name, "");
        if (value.isBlank()) {
            throw CannotStart.settingMissing(name.replace('.', '_').toUpperCase(Locale.ROOT));
        }
        return value;
    }

    private record Application(Database database) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return database.app().user();
        }

        @Override
        public String getPassword() {
            return database.app().password();
        }
    }

    private record Owner(Database database) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return database.owner().user();
        }

        @Override
        public String getPassword() {
            return database.owner().password();
        }
    }
}
