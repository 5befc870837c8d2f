package ir.saman.board.view;

import ir.saman.directory.Actor;
import ir.saman.kit.web.NotFound;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.SecurityLog;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeping, renaming and removing saved views: each account its own. */
@Component
class Views {

    private static final String SUBJECT = "board view";

    private final ViewSql sql;
    private final Ledger ledger;
    private final SecurityLog log;
    private final Clock clock;

    Views(ViewSql sql, Ledger ledger, SecurityLog log, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.log = log;
        this.clock = clock;
    }

    /** The view of that number; 404 where there is none, or it is another account's, the latter with a security event. */
    SavedView find(Actor actor, long view) {
        return sql.find(actor.account(), view).orElseThrow(() -> refused(actor, view));
    }

    private NotFound refused(Actor actor, long view) {
        String object = SUBJECT + " " + view;
        if (sql.exists(view)) {
            log.write(SecurityLog.Kind.REFUSED, actor.by(), object, "another account's");
        }
        return new NotFound(object);
    }

    /** Keeps an address; false where the account has a view of that name. */
    @Transactional
    public boolean save(Actor actor, String name, String address) {
        Optional<Long> added = sql.add(actor.account(), name, address, clock.instant());
        added.ifPresent(view -> write(actor, "board.view.save", view, Map.of("name", name, "address", address)));
        return added.isPresent();
    }

    /** Gives a view another name; false where another one has it. */
    @Transactional
    public boolean rename(Actor actor, SavedView view, String name) {
        boolean renamed = sql.rename(actor.account(), view.id(), name);
        if (renamed) {
            write(actor, "board.view.rename", view.id(), Map.of("before", view.name(), "after", name));
        }
        return renamed;
    }

    /** Removes a view; one that is gone already stays gone. */
    @Transactional
    public void remove(Actor actor, SavedView view) {
        if (sql.remove(actor.account(), view.id())) {
            write(actor, "board.view.remove", view.id(), Map.of("name", view.name(), "address", view.address()));
        }
    }

    private void write(Actor actor, String command, long view, Map<String, String> readable) {
        ledger.write(actor.by(), command, new Subject.One("board-view", view), readable);
    }
}
