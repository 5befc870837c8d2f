package ir.saman.directory.signin;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Puts {@link CalmSessions} around the session repository that Boot sets up. */
@Component
class SessionSetup implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository sessions ? calm(sessions) : bean;
    }

    private static <S extends Session> CalmSessions<S> calm(SessionRepository<S> sessions) {
        return new CalmSessions<>(sessions);
    }
}
