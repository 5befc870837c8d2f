package ir.saman.directory.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Spring's sessions, made {@link CalmSession calm}. */
final class CalmSessions<S extends Session> implements SessionRepository<CalmSession<S>> {

    private final SessionRepository<S> kept;

    CalmSessions(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public CalmSession<S> createSession() {
        return new CalmSession<>(kept.createSession());
    }

    @Override
    public void save(CalmSession<S> session) {
        kept.save(session.kept());
    }

    @Override
    public @Nullable CalmSession<S> findById(String id) {
        S found = kept.findById(id);
        return found == null ? null : new CalmSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }
}
