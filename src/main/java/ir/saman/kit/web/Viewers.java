package ir.saman.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Turned arrow: who is signed in, told by the module that knows people and accounts. */
public interface Viewers {

    /** The person behind {@code request}, or empty for a passer-by; must not create a session. */
    Optional<Viewer> current(HttpServletRequest request);
}
