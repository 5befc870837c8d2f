package ir.saman.board.trend;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Now;
import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/board/trend}: a place over the quarters and beside its like (A6). */
@Controller
class TrendPages {

    private final Scopes scopes;
    private final Trends trends;
    private final Peers peers;
    private final Clock clock;

    TrendPages(Scopes scopes, Trends trends, Peers peers, Clock clock) {
        this.scopes = scopes;
        this.trends = trends;
        this.peers = peers;
        this.clock = clock;
    }

    /**
     * How a place stood at the end of each of the last nine quarters and stands now, and where it stands among its like.
     * {@code place} as in {@link Scopes#named} (404 for one this reader may not see), {@code circular} a number (422 for
     * one nobody there knows); {@code as=csv} or {@code as=excel} gives the quarters, {@code as=peers-csv} or {@code
     * as=peers-excel} the peers as a file.
     */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/trend")
    Reply trend(Actor actor, Form form) {
        LocalDate today = Tehran.today(clock);
        Scope scope = scopes.named(actor, form.value(Scopes.PARAMETER));
        Chosen chosen = Chosen.read(form, scope);
        TrendView view = new TrendView(
                form,
                chosen,
                text("board.moment.now", Now.words(clock)),
                trends.of(chosen, today),
                peers.of(actor, chosen, today));
        return form.refused() ? Page.of("board/trend/trend", view).refused() : reply(view, form.value("as"));
    }

    private static Reply reply(TrendView view, String as) {
        List<Peer> named = view.peers().map(Comparison::named).orElse(List.of());
        return switch (as) {
            case "csv" -> TrendSheets.days(view).csv(view.stood().iterator());
            case "excel" -> TrendSheets.days(view).excel(view.stood().iterator());
            case "peers-csv" -> TrendSheets.peers(view).csv(named.iterator());
            case "peers-excel" -> TrendSheets.peers(view).excel(named.iterator());
            default -> Page.of("board/trend/trend", view);
        };
    }

    /** The page of a place. */
    static String address(String place, Optional<String> circular) {
        return "/desk/board/trend?" + Scopes.PARAMETER + "=" + place
                + circular.map(number -> "&circular=" + URLEncoder.encode(number, StandardCharsets.UTF_8))
                        .orElse("");
    }
}
