package ir.saman.house;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.TestDatabase;
import ir.saman.house.SqlContracts.Statement;
import ir.saman.kit.database.DataFolder;
import ir.saman.kit.database.LocalPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every SQL text of the house is prepared, described and explained against the migrated schema, under a role that has only
 * what its module may touch: its own schema, and the published views of the modules below.
 */
class SqlContractTests {

    @Test
    void everyStatementHoldsOnTheEmbeddedPostgres() throws SQLException {
        LocalPostgres postgres = TestDatabase.postgres();
        migrate(postgres);
        assertThat(SqlContracts.faults(postgres, SqlContracts.statements())).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "saman.all", matches = "true")
    void everyStatementHoldsOnPostgres15(@TempDir Path folder) throws SQLException {
        TestDatabase.stopWithThisProcess(folder);
        try (LocalPostgres postgres = LocalPostgres.serve(DataFolder.at(folder), TestDatabase.binariesOf15())) {
            migrate(postgres);
            assertThat(SqlContracts.faults(postgres, SqlContracts.statements())).isEmpty();
        }
    }

    @Test
    void theContractFindsTheStatementsOfEveryModule() {
        assertThat(SqlContracts.statements().stream().map(Statement::module).distinct())
                .contains("secretariat", "directory", "duty", "circular");
    }

    @Test
    void aModuleCannotReadAnothersTables() throws SQLException {
        LocalPostgres postgres = TestDatabase.postgres();
        migrate(postgres);
        List<Statement> trespass = Stream.of(
                        "select count(*) from duty.duty", "select count(*) from secretariat.ledger_readable")
                .map(sql -> new Statement("board", "a trespass", sql, List.of()))
                .toList();
        assertThat(SqlContracts.faults(postgres, trespass)).hasSize(2);
    }

    private static void migrate(LocalPostgres postgres) {
        Flyway.configure()
                .dataSource(
                        postgres.url(),
                        postgres.owner().user(),
                        postgres.owner().password())
                .table("flyway_history")
                .defaultSchema("public")
                .placeholders(java.util.Map.of("app", postgres.app().user()))
                .load()
                .migrate();
    }
}
