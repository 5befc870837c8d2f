package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.library.FollowedSql.Whose;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which circulars an actor follows, and what else of circulars that actor may open. */
@Component
record Followers(Authority authority, Clock clock) {

    Whose whose(Actor actor) {
        Optional<OrganId> own = authority.mayEver(actor, Act.TRACK_CIRCULAR)
                ? Optional.empty()
                : Optional.of(actor.organ().id());
        return new Whose(own, Tehran.today(clock));
    }

    List<Link> beside(Actor actor) {
        return Stream.of(
                        link(actor, Act.SEE_DRAFT, "circular.draft.title", "/desk/drafts"),
                        link(actor, Act.EDIT_CIRCULAR_TEXT, "circular.text.title", "/desk/circular-texts"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Link> link(Actor actor, Act act, String title, String path) {
        return Optional.of(Link.to(text(title), path)).filter(link -> authority.mayEver(actor, act));
    }
}
