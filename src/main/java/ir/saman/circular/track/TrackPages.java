package ir.saman.circular.track;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** From which day each circular is followed; whoever may, moves it back (F1, the hub's {@code tracked_from}). */
@Controller
class TrackPages {

    private final TrackSql sql;
    private final TrackPreview preview;
    private final Organs organs;
    private final Authority authority;
    private final Clock clock;

    TrackPages(TrackSql sql, TrackPreview preview, Organs organs, Authority authority, Clock clock) {
        this.sql = sql;
        this.preview = preview;
        this.organs = organs;
        this.authority = authority;
        this.clock = clock;
    }

    /** {@code GET /desk/circulars/{id}/track}: the form; 404 for a circular that does not exist or asks nothing. */
    @Asks(Act.TRACK_CIRCULAR)
    @GetMapping("/desk/circulars/{id}/track")
    Reply form(@PathVariable long id, Actor actor) {
        return Page.of("circular/track/form", new TrackPage(allowed(id, actor), Form.empty()));
    }

    /**
     * {@code POST /desk/circulars/{id}/track}: follows from the day {@code from}. Without {@code confirmed} it asks first and
     * says how many duties that touches; 422 for a day that is none, not earlier than now, or before the letter.
     */
    @Asks(Act.TRACK_CIRCULAR)
    @PostMapping("/desk/circulars/{id}/track")
    Reply track(@PathVariable long id, Actor actor, Form form) {
        Followed followed = allowed(id, actor);
        Optional<PersianDate> read = form.date(TrackPage.FROM, text("circular.track.from"));
        if (!form.has(TrackPage.FROM)) {
            form.error(TrackPage.FROM, text("circular.track.missing"));
        }
        read.flatMap(day -> TrackRules.refusal(followed, day.date()))
                .ifPresent(reason -> form.error(TrackPage.FROM, reason));
        return read.filter(day -> !form.refused())
                .map(day -> form.has(TrackPage.CONFIRMED) ? follow(followed, day, actor) : ask(followed, day, actor))
                .orElseGet(() -> Page.of("circular/track/form", new TrackPage(followed, form))
                        .refused());
    }

    private Reply ask(Followed followed, PersianDate day, Actor actor) {
        int touched = preview.touched(followed.circular(), day.date(), actor.by());
        return Page.of("kit/web/confirm", TrackPage.confirm(followed, day, touched));
    }

    private Reply follow(Followed followed, PersianDate day, Actor actor) {
        int touched = preview.done(followed.circular(), day.date(), actor.by());
        return Redirect.to("/desk/circulars")
                .saying(text("circular.track.done", followed.name().shortly(), day.format(), touched));
    }

    private Followed allowed(long id, Actor actor) {
        String object = "circular " + id;
        Followed followed = sql.find(id, Tehran.today(clock))
                .filter(each -> each.asks() > 0)
                .orElseThrow(() -> new NotFound(object));
        Target issuer = Target.of(organs.get(new OrganId(followed.issuerId())));
        authority.require(actor, Act.TRACK_CIRCULAR, issuer, object);
        return followed;
    }
}
