package ir.saman.directory.seat;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.AccountId;
import ir.saman.kit.web.Viewer;
import ir.saman.kit.web.Viewers;
import ir.saman.secretariat.Notices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the frame who is signed in, in which role and organ. */
@Component
class DeskViewers implements Viewers {

    private final Standings standings;
    private final Notices notices;

    DeskViewers(Standings standings, Notices notices) {
        this.standings = standings;
        this.notices = notices;
    }

    @Override
    public Optional<Viewer> current(HttpServletRequest request) {
        return switch (standings.of(request)) {
            case Standing.Stranger stranger -> Optional.empty();
            case Standing.ShutOut out -> Optional.empty();
            case Standing.MustChange changing -> Optional.of(without(changing.account(), changing.name()));
            case Standing.Seatless seatless -> Optional.of(without(seatless.account(), seatless.name()));
            case Standing.Seated seated -> Optional.of(with(seated));
        };
    }

    private Viewer with(Standing.Seated seated) {
        var actor = seated.actor();
        return new Viewer(
                actor.name(),
                actor.organ().name(),
                SeatView.role(seated.seat()),
                notices.unread(actor.account().value()),
                Set.of(actor.role().name()),
                actor.organ().id().value());
    }

    private Viewer without(AccountId account, String name) {
        return new Viewer(name, text("directory.seat.none"), "", notices.unread(account.value()), Set.of(), 0);
    }
}
