package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/circulars/{circular}}: a circular's desk, also of one that asks nothing or is over. */
@Controller
class DeskPages {

    private final LifeDesk desk;

    DeskPages(LifeDesk desk) {
        this.desk = desk;
    }

    /** How each ask stands, and what this reader may do. 404 for another organ's circular. */
    @Asks(Act.FOLLOW_CIRCULAR)
    @GetMapping("/desk/circulars/{circular}")
    Reply show(Actor actor, @PathVariable long circular) {
        Instrument instrument = desk.followed(actor, circular);
        List<AskLine> lines = desk.lines(instrument);
        List<AskLine> kept = desk.kept(instrument);
        List<Link> actions = new ArrayList<>(actions(actor, instrument, lines));
        if (!kept.isEmpty() && desk.may(actor, Act.ISSUE_CIRCULAR, instrument)) {
            actions.add(Link.to(text("circular.kept.link"), KeptPage.path(instrument)));
        }
        boolean amendable = instrument.inForce() && desk.may(actor, Act.WRITE_CIRCULAR, instrument);
        return Page.of("circular/life/desk", new DeskPage(instrument, lines, kept, actions, amendable));
    }

    private List<Link> actions(Actor actor, Instrument instrument, List<AskLine> lines) {
        String path = LifeDesk.path(instrument);
        List<Link> links = new ArrayList<>();
        if (instrument.inForce() && desk.may(actor, Act.ISSUE_CIRCULAR, instrument)) {
            if (!lines.isEmpty()) {
                links.add(Link.to(text("circular.extend.link"), path + "/extend"));
                links.add(Link.to(text("circular.reminder.link"), path + "/reminders"));
            }
            links.add(Link.to(text("circular.withdraw.link"), path + "/withdraw"));
        }
        if (!lines.isEmpty() && desk.may(actor, Act.TRACK_CIRCULAR, instrument)) {
            links.add(Link.to(text("circular.track.change"), path + "/track"));
        }
        return links;
    }
}
