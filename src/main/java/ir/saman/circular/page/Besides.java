package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.page.Beside.Added;
import ir.saman.circular.page.BesideSql.Reached;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what stands beside a circular for one reader, and keeps that the reader's organ has opened it. */
@Component
class Besides {

    private static final OrganId NOBODY = new OrganId(0);

    private final BesideSql sql;
    private final Instruments instruments;
    private final Authority authority;
    private final JsonMapper json;
    private final Clock clock;

    Besides(BesideSql sql, Instruments instruments, Authority authority, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.instruments = instruments;
        this.authority = authority;
        this.json = json;
        this.clock = clock;
    }

    Beside of(CircularPage page, Optional<Actor> reader) {
        Head head = page.head();
        OrganId organ = reader.map(actor -> actor.organ().id()).orElse(NOBODY);
        Beside open = new Beside(
                head.id(),
                sql.answered(head.circular(), page.closed(), organ, Tehran.today(clock)),
                added(page),
                false,
                Set.of(),
                List.of());
        return reader.map(actor -> forActor(open, page, actor)).orElse(open);
    }

    private Beside forActor(Beside open, CircularPage page, Actor actor) {
        Instrument instrument = instruments.get(page.head().id());
        sql.see(instrument.circular(), actor.organ().id(), actor.account(), clock.instant());
        boolean answers = authority.mayEver(actor, Act.ANSWER_DUTY) && instrument.inForce();
        boolean issuer = instrument.issuer().equals(actor.organ().id());
        return new Beside(
                open.circular(),
                open.questions(),
                open.instructions(),
                answers
                        && !issuer
                        && instruments.bears(
                                instrument.circular(), actor.organ().id()),
                answers ? reports(page, actor, instrument) : Set.of(),
                actions(page, instrument, actor));
    }

    private static Map<String, List<Added>> added(CircularPage page) {
        return page.relays().stream()
                .flatMap(relay -> relay.text().instructions().stream().map(each -> new Added(relay.by(), each)))
                .collect(groupingBy(each -> each.instruction().anchor()));
    }

    /** The asks that wait for events this organ may report: what it issued itself, and what names it as reporter. */
    private Set<Long> reports(CircularPage page, Actor actor, Instrument instrument) {
        boolean issuer = instrument.issuer().equals(actor.organ().id());
        return page.clauses().stream()
                .flatMap(Besides::withBelow)
                .flatMap(clause -> clause.asks().stream())
                .filter(AskView::awaitsEvent)
                .filter(view -> issuer || reporter(view, actor))
                .map(AskView::id)
                .collect(toSet());
    }

    private static Stream<ClauseView> withBelow(ClauseView clause) {
        return Stream.concat(Stream.of(clause), clause.below().stream().flatMap(Besides::withBelow));
    }

    private boolean reporter(AskView view, Actor actor) {
        return view.ask()
                .reportedBy()
                .map(json::writeValueAsString)
                .map(rule -> sql.isBearer(rule, actor.organ().id(), Tehran.today(clock)))
                .orElse(false);
    }

    private List<Link> actions(CircularPage page, Instrument instrument, Actor actor) {
        if (!authority.mayEver(actor, Act.SEE_DUTY)) {
            return List.of();
        }
        String desk = "/desk/circulars/" + instrument.id();
        boolean issuer = instrument.issuer().equals(actor.organ().id());
        Reached reached = sql.reached(
                instrument.circular(),
                actor.organ().id(),
                authority.reach(actor, Act.SEE_DUTY),
                issuer,
                Tehran.today(clock));
        List<Link> links = new ArrayList<>();
        if (reached.bound() > 0) {
            links.add(Link.to(text("circular.seen.link", reached.seen(), reached.bound()), desk + "/seen"));
        }
        if (reached.below() > 0 && instrument.inForce() && authority.mayEver(actor, Act.RELAY_CIRCULAR)) {
            links.add(Link.to(text("circular.relay.link"), desk + "/relay"));
        }
        if (issuer) {
            links.addAll(issuerActions(page, actor, reached, desk));
        }
        return links;
    }

    private List<Link> issuerActions(CircularPage page, Actor actor, Reached reached, String desk) {
        List<Link> links = new ArrayList<>();
        if (reached.bound() > 0 && authority.mayEver(actor, Act.ISSUE_CIRCULAR)) {
            links.add(Link.to(text("circular.reminder.link"), desk + "/reminders"));
        }
        if (authority.mayEver(actor, Act.FOLLOW_CIRCULAR)) {
            links.add(Link.to(text("circular.desk.title"), desk));
        }
        if (authority.mayEver(actor, Act.WRITE_CIRCULAR)) {
            links.addAll(settling(page, desk));
        }
        return links;
    }

    /** Where what is uncertain is settled: in the letter, and in each relay. */
    private static List<Link> settling(CircularPage page, String desk) {
        Stream<Link> own = page.doubts().isEmpty()
                ? Stream.of()
                : Stream.of(Link.to(text("circular.settle.link"), desk + "/settle"));
        Stream<Link> relays = page.relays().stream()
                .filter(relay -> !relay.doubts().isEmpty())
                .map(relay -> Link.to(
                        text("circular.settle.relay.link", relay.by()), desk + "/relays/" + relay.id() + "/settle"));
        return Stream.concat(own, relays).toList();
    }
}
