package ir.saman.kit.shell;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link FirstStart} under one lock of the database, so that several nodes starting together take turns. */
@Component
class FirstStarts implements SmartLifecycle {

    /** Any number, as long as nothing else in the database locks on it. */
    private static final long LOCK = 140_509_0108_00L;

    static final String TAKE = "select pg_advisory_lock(" + LOCK + ")";
    static final String GIVE = "select pg_advisory_unlock(" + LOCK + ")";

    private final DataSource database;
    private final ObjectProvider<FirstStart> starts;
    private boolean running;

    FirstStarts(DataSource database, ObjectProvider<FirstStart> starts) {
        this.database = database;
        this.starts = starts;
    }

    @Override
    public void start() {
        running = true;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TAKE);
            try {
                starts.orderedStream().forEach(FirstStart::run);
            } finally {
                statement.execute(GIVE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no lock for the first start", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and everything else that takes work in. */
    @Override
    public int getPhase() {
        return 0;
    }
}
