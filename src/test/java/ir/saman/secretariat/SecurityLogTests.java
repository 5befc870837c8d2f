package ir.saman.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import ir.saman.SamanTest;
import ir.saman.Serves;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamanTest
@Serves("F5")
class SecurityLogTests {

    @Autowired
    private SecurityLog log;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private JdbcClient db;

    @Test
    void aRefusalIsWrittenThoughEveryConnectionIsTakenByRefusedCommands() throws SQLException {
        String object = "duty " + UUID.randomUUID();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int each = 0; each < pool.getMaximumPoolSize(); each++) {
                taken.add(pool.getConnection());
            }
            log.write(SecurityLog.Kind.REFUSED, By.SYSTEM, object, "test");
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }
        assertThat(db.sql("select count(*) from secretariat.security_event where object = :object")
                        .param("object", object)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
