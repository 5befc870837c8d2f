package ir.saman.directory.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept; apart from the web, since commands need it too. */
@Configuration(proxyBeanMethods = false)
class PasswordSetup {

    /** bcrypt now; the prefix in each hash lets a later method live beside it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
