package ir.saman.directory.self;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import java.util.List;

/** One's own account: who one is, the sessions, and where the rest is. */
record OwnView(String name, String userName, List<Line> sessions) {

    /** One session, in words. */
    record Line(String begun, String used, boolean current) {}

    static OwnView of(OwnSql.Own own, List<OwnSql.Session> sessions, String current) {
        return new OwnView(
                own.name(),
                own.userName(),
                sessions.stream()
                        .map(session -> new Line(
                                Tehran.moment(session.begun()),
                                Tehran.moment(session.used()),
                                session.sessionId().equals(current)))
                        .toList());
    }

    boolean elsewhere() {
        return sessions.stream().anyMatch(line -> !line.current());
    }

    List<Link> links() {
        return List.of(
                Link.to(text("directory.seat.title"), "/desk/seat"),
                Link.to(text("directory.deputy.title"), "/desk/account/deputy"),
                Link.to(text("directory.password.title"), "/desk/account/password"),
                Link.to(text("directory.authority.title"), "/desk/authority"));
    }
}
