package ir.saman.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.Serves;
import ir.saman.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@Serves("A1")
class LocalPostgresTests {

    @TempDir
    private static Path temporary = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private LocalPostgres postgres;

    @BeforeAll
    static void leaveNothingBehind() {
        TestDatabase.stopWithThisProcess(temporary);
    }

    @BeforeEach
    void serve() {
        postgres = LocalPostgres.serve(DataFolder.at(temporary));
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void itIsDurableAndListensOnTheLoopbackOnly() throws SQLException {
        assertThat(answer(postgres.app(), "show fsync")).isEqualTo("on");
        assertThat(answer(postgres.app(), "show synchronous_commit")).isEqualTo("on");
        assertThat(answer(postgres.app(), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(answer(postgres.app(), "show data_checksums")).isEqualTo("on");
        assertThat(answer(postgres.app(), "show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void aWrongPasswordIsRefused() {
        Login wrong = new Login(postgres.app().user(), "guess");

        assertThatThrownBy(() -> answer(wrong, "select 1"))
                .isInstanceOfSatisfying(
                        SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void theApplicationOwnsNothingAndMayMakeNothing() throws SQLException {
        execute(postgres.owner(), "create schema duty; create table duty.fact (n int)");

        for (String forbidden : new String[] {
            "create schema mine", "create table public.mine (n int)", "select n from duty.fact", "drop table duty.fact"
        }) {
            assertThatThrownBy(() -> execute(postgres.app(), forbidden))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            it -> assertThat(it.getSQLState()).isIn("42501"));
        }
    }

    @Test
    void aKilledServerComesBackWithItsData() throws SQLException {
        execute(postgres.owner(), "create table killed (n int); insert into killed values (14133)");
        ProcessHandle killed = serverProcess();

        killed.destroyForcibly();
        awaitThat(() -> !serverProcessText().isEmpty()
                && !serverProcessText().equals(String.valueOf(killed.pid()))
                && answers());

        assertThat(answer(postgres.owner(), "select n from killed")).isEqualTo("14133");
    }

    @Test
    void aSecondServerIsRefusedButACommandAttachesAndLeavesItRunning() throws SQLException {
        DataFolder folder = DataFolder.at(temporary);

        assertThatThrownBy(() -> LocalPostgres.serve(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already being served");
        try (LocalPostgres attached = LocalPostgres.join(folder)) {
            assertThat(attached.url()).isEqualTo(postgres.url());
        }
        assertThat(answer(postgres.app(), "select 1")).isEqualTo("1");
    }

    @Test
    void afterACleanStopTheDataIsThereAndNothingRuns() throws SQLException {
        execute(postgres.owner(), "create table stopped (n int); insert into stopped values (107030)");
        ProcessHandle process = serverProcess();

        postgres.close();
        awaitThat(() -> !process.isAlive());
        postgres = LocalPostgres.serve(DataFolder.at(temporary));

        assertThat(answer(postgres.owner(), "select n from stopped")).isEqualTo("107030");
    }

    @Test
    void theServerOfAKilledProcessIsAdopted() throws IOException, InterruptedException, SQLException {
        postgres.close();
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServeAndWait.class.getName(),
                        temporary.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(other.getInputStream().read()).isEqualTo('.');
        ProcessHandle orphan = serverProcess();

        other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(orphan.isAlive()).isTrue();
        postgres = LocalPostgres.serve(DataFolder.at(temporary));

        assertThat(serverProcess().pid()).isEqualTo(orphan.pid());
        assertThat(answer(postgres.app(), "select 1")).isEqualTo("1");
    }

    @Test
    @EnabledIfSystemProperty(named = "saman.all", matches = "true")
    void theOldestServerASiteMayBringWorksToo(@TempDir Path other) throws SQLException {
        TestDatabase.stopWithThisProcess(other);
        postgres.close();
        postgres = LocalPostgres.serve(DataFolder.at(other), TestDatabase.binariesOf15());

        assertThat(answer(postgres.app(), "show server_version")).startsWith("15.");
        execute(postgres.owner(), "create extension pg_trgm; create extension ltree; create extension btree_gist");
    }

    @Test
    @EnabledIfSystemProperty(named = "saman.all", matches = "true")
    void dataOfAnotherMajorVersionIsRefused() {
        postgres.close();

        assertThatThrownBy(() -> LocalPostgres.serve(DataFolder.at(temporary), TestDatabase.binariesOf15()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 18");
    }

    /** Another process that serves the folder it is given until it is killed. */
    static final class ServeAndWait {
        private ServeAndWait() {}

        public static void main(String[] arguments) throws InterruptedException {
            LocalPostgres.serve(DataFolder.at(Path.of(arguments[0])));
            System.out.print('.');
            System.out.flush();
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }

    private String answer(Login as, String query) throws SQLException {
        try (Connection c = connection(as);
                var rows = c.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(Login as, String sql) throws SQLException {
        try (Connection c = connection(as);
                var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean answers() {
        try (Connection c = connection(postgres.app())) {
            return c.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connection(Login as) throws SQLException {
        return DriverManager.getConnection(postgres.url(), as.user(), as.password());
    }

    private static ProcessHandle serverProcess() {
        return ProcessHandle.of(Long.parseLong(serverProcessText())).orElseThrow();
    }

    private static String serverProcessText() {
        try {
            return Files.readAllLines(temporary.resolve("postgres/data/postmaster.pid"))
                    .getFirst();
        } catch (IOException e) {
            return "";
        }
    }

    private static void awaitThat(BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
