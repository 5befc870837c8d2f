package ir.saman.kit.shell;

import ir.saman.kit.database.CannotStart;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells a failed start by its cause, in two plain lines, where the person at the keyboard can mend it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

    /** SQL states of "no connection" (08), "wrong password" (28) and "no such database" (3D). */
    private static final String UNREACHABLE = "(08|28|3D).*";

    @Override
    public boolean reportException(Throwable failure) {
        Optional<CannotStart> cause =
                causes(failure).flatMap(it -> told(it).stream()).findFirst();
        cause.ifPresent(it -> System.err.println(it.inBothLanguages()));
        return cause.isPresent();
    }

    private static Optional<CannotStart> told(Throwable cause) {
        return switch (cause) {
            case CannotStart known -> Optional.of(known);
            case PortInUseException port -> Optional.of(CannotStart.portTaken(port.getPort()));
            case SQLException sql
            when String.valueOf(sql.getSQLState()).matches(UNREACHABLE) ->
                Optional.of(CannotStart.databaseUnreachable(String.valueOf(sql.getMessage())));
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause);
    }
}
