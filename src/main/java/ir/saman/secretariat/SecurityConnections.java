package ir.saman.secretariat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two connections for the security log alone, opened when first needed. A refused command still holds one of the
 * application's: if its log entry waited for a second one of those, as many refusals at once as there are connections
 * would stop everybody.
 */
@Component
final class SecurityConnections implements DisposableBean {

    private static final int MOST = 2;

    private final HikariDataSource pool;

    SecurityConnections(JdbcConnectionDetails database) {
        HikariConfig wanted = new HikariConfig();
        wanted.setPoolName("saman-security");
        wanted.setJdbcUrl(database.getJdbcUrl());
        wanted.setUsername(database.getUsername());
        wanted.setPassword(database.getPassword());
        wanted.setMaximumPoolSize(MOST);
        wanted.setMinimumIdle(0);
        wanted.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(wanted);
    }

    JdbcClient client() {
        return JdbcClient.create(pool);
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
