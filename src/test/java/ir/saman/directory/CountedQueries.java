package ir.saman.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The organs, read so that the queries are counted: outside the test's transaction each one takes a connection. */
public final class CountedQueries {

    private final AtomicInteger queries = new AtomicInteger();
    private final DataSource database;

    public CountedQueries(DataSource database) {
        this.database = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                queries.incrementAndGet();
                return super.getConnection();
            }
        };
    }

    public Organs organs() {
        return new Organs(JdbcClient.create(database));
    }

    public int queries() {
        return queries.get();
    }
}
