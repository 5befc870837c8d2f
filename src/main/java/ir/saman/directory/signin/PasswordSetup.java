package ir.saman.directory.signin;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and attempts at them counted; apart from the web, since commands need it too. */
@Configuration(proxyBeanMethods = false)
class PasswordSetup {

    /** bcrypt now; the prefix in each hash lets a later method live beside it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** In the database, so that all nodes share them. */
    @Bean
    ProxyManager<String> attempts(DataSource database, Clock clock) {
        return Throttle.buckets(database, clock);
    }
}
