package ir.saman.circular.layer;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.kit.web.NotFound;
import org.springframework.stereotype.Component;

/** Opens a circular's text at the desk to whoever may work on it; for everyone else it does not exist. */
@Component
class Desk {

    private final ShelfSql sql;
    private final LayerSql layers;
    private final Organs organs;
    private final Authority authority;

    Desk(ShelfSql sql, LayerSql layers, Organs organs, Authority authority) {
        this.sql = sql;
        this.layers = layers;
        this.organs = organs;
        this.authority = authority;
    }

    /** A circular and the text last brought in for it. */
    record Opened(Head head, Original original) {}

    /**
     * The circular.
     *
     * @throws NotFound if there is none, or the actor may not work on its text
     */
    Head head(long circular, Actor actor) {
        String object = "text of circular " + circular;
        Head head = sql.head(circular).orElseThrow(() -> new NotFound(object));
        Target issuer = Target.of(organs.get(new OrganId(head.issuerId())));
        authority.require(actor, Act.EDIT_CIRCULAR_TEXT, issuer, object);
        return head;
    }

    /**
     * The circular with its text.
     *
     * @throws NotFound also where no text was brought in yet
     */
    Opened open(long circular, Actor actor) {
        Head head = head(circular, actor);
        return new Opened(
                head, layers.latest(circular).orElseThrow(() -> new NotFound("no text of circular " + circular)));
    }
}
