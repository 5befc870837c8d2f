package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Reach;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.NotFound;
import ir.saman.secretariat.SecurityLog;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which boards a reader may open, by the reach of {@link Act#SEE_BOARD}: a territory by the territory grant, agencies by
 * the subtree, anything by the programme grant, and then only for the sources the reader's organ issued or oversees.
 */
@Component
public class Scopes {

    /** The parameter by which pages beside a board name its place; see {@link Scope#key}. */
    public static final String PARAMETER = "place";

    private static final Pattern KEY = Pattern.compile("(province|county|agency|organ)-([0-9]{1,18})");

    private final Readings readings;
    private final Authority authority;
    private final Organs organs;
    private final Optional<SecurityLog> log;
    private final Clock clock;

    @Autowired
    Scopes(Readings readings, Authority authority, Organs organs, SecurityLog log, Clock clock) {
        this.readings = readings;
        this.authority = authority;
        this.organs = organs;
        this.log = Optional.of(log);
        this.clock = clock;
    }

    /** The same without a log. */
    private Scopes(Scopes other) {
        this.readings = other.readings;
        this.authority = other.authority;
        this.organs = other.organs;
        this.log = Optional.empty();
        this.clock = other.clock;
    }

    /** What {@link #named} finds, empty where it refuses: for what looks in somebody's stead, which is no attempt of theirs to log. */
    public Optional<Scope> seen(Actor actor, String key) {
        try {
            return Optional.of(new Scopes(this).named(actor, key));
        } catch (NotFound refused) {
            return Optional.empty();
        }
    }

    /** The board an address names by {@link Scope#key}, the reader's widest where it names none; 404 as for its own address. */
    public Scope named(Actor actor, String key) {
        var parts = KEY.matcher(key);
        if (key.isEmpty()) {
            return widest(actor);
        }
        if (!parts.matches()) {
            throw new NotFound("board " + key);
        }
        return switch (parts.group(1)) {
            case "province" -> province(actor, parts.group(2));
            case "county" -> county(actor, parts.group(2));
            case "agency" -> agency(actor, new OrganId(Long.parseLong(parts.group(2))));
            default -> organ(actor, new OrganId(Long.parseLong(parts.group(2))));
        };
    }

    /** The widest board of this reader: whoever merely issued a circular answers for a place of their own first. */
    public Scope widest(Actor actor) {
        Sight sight = sight(actor);
        Reach reach = sight.reach();
        if (sight.programme()) {
            return country(sight);
        }
        if (reach.province().isPresent()) {
            return province(actor, reach.province().get());
        }
        if (reach.county().isPresent()) {
            return county(actor, reach.county().get());
        }
        Organ own = actor.organ();
        if (reach.below().isPresent() && own.agency().equals(own.id())) {
            return agency(actor, own.id());
        }
        return sight.overseen().isEmpty() ? own(actor, sight) : country(sight);
    }

    /** The board of a province; 404 if there is none, or none for this reader. */
    public Scope province(Actor actor, String code) {
        Territory province =
                readings.territory(code, "PROVINCE").orElseThrow(() -> new NotFound("board province " + code));
        Sight sight = sight(actor);
        boolean all = sight.reach().province().filter(code::equals).isPresent();
        String name = text("board.place.province", province.name());
        return filled(
                Scope.of(name, text("board.title", name), "/desk/board/provinces/" + code, new Place.Province(code)),
                actor,
                sight,
                all);
    }

    /** The board of a county; 404 likewise. */
    public Scope county(Actor actor, String code) {
        Territory county = readings.territory(code, "COUNTY").orElseThrow(() -> new NotFound("board county " + code));
        Sight sight = sight(actor);
        boolean all = sight.reach().county().filter(code::equals).isPresent()
                || sight.reach().province().filter(county.province()::equals).isPresent();
        String name = text("board.place.county", county.name());
        return filled(
                Scope.of(name, text("board.title", name), "/desk/board/counties/" + code, new Place.County(code)),
                actor,
                sight,
                all);
    }

    /** The board of a national organ and the agencies below it; 404 likewise. */
    public Scope agency(Actor actor, OrganId id) {
        String number = String.valueOf(id.value());
        Organ organ = organs.find(id)
                .filter(found -> found.agency().equals(found.id()))
                .orElseThrow(() -> new NotFound("board agency " + number));
        Sight sight = sight(actor);
        return filled(
                Scope.of(organ.name(), organ.name(), "/desk/board/agencies/" + number, new Place.Agencies(id)),
                actor,
                sight,
                sight.holdsBelow(organ));
    }

    /** The board of one organ alone, such as a unit of a county; 404 likewise. */
    public Scope organ(Actor actor, OrganId id) {
        String number = String.valueOf(id.value());
        Organ organ = organs.find(id).orElseThrow(() -> new NotFound("board organ " + number));
        Sight sight = sight(actor);
        Optional<Place.Own> held = sight.held(organ);
        Place place = held.orElseGet(() -> new Place.Own(id));
        Scope bare = Scope.of(organ.name(), organ.name(), "/desk/board/organs/" + number, place);
        return filled(bare, actor, sight, held.isPresent());
    }

    /**
     * Which places' boards would show this reader all of these sources: for a page that names other places beside its own.
     * A question, not an attempt: nothing is refused or logged.
     */
    public Predicate<Place> shown(Actor actor, List<Long> sources) {
        Sight sight = sight(actor);
        Set<Long> overseen = sight.overseen().stream().map(Asked::source).collect(Collectors.toSet());
        return overseen.containsAll(sources) ? anywhere -> true : readings.within(sight.reach());
    }

    /**
     * Which places' boards this reader may open at all, of those that are rows of a board open to them; likewise a question, not an
     * attempt. Only agencies may have gone elsewhere since they were stamped on what they are rows of.
     */
    public Predicate<Place> open(Actor actor, Cut cut) {
        if (cut != Cut.AGENCY && cut != Cut.MINISTRY) {
            return anywhere -> true;
        }
        Sight sight = sight(actor);
        return sight.overseen().isEmpty() ? readings.within(sight.reach()) : anywhere -> true;
    }

    private Scope country(Sight sight) {
        return known(new Scope(
                text("board.place.country"),
                List.of(Link.to(text("kit.desk"), "/desk"), Link.here(text("board.menu"))),
                Scope.WIDEST,
                new Place.Country(),
                sight.overseen(),
                sight.all(sight.overseen()),
                false));
    }

    private Scope own(Actor actor, Sight sight) {
        Organ organ = actor.organ();
        return known(new Scope(
                organ.name(),
                List.of(Link.to(text("kit.desk"), "/desk"), Link.here(text("board.menu"))),
                Scope.WIDEST,
                new Place.Own(organ.id()),
                sight.asked(),
                true,
                false));
    }

    /** A confidential circular that asks nothing of anybody there does not exist there: neither by name nor as a choice. */
    private Scope known(Scope scope) {
        List<Long> closed = scope.asked().stream()
                .filter(asked -> !asked.open())
                .map(Asked::source)
                .toList();
        if (closed.isEmpty()) {
            return scope;
        }
        Question question =
                new Question(Cut.WHOLE, scope.place(), closed, Optional.empty(), Tehran.today(clock), false);
        Set<Long> there = readings.read(question).stream().map(Cell::source).collect(Collectors.toSet());
        return scope.knowing(scope.asked().stream()
                .filter(asked -> asked.open() || there.contains(asked.source()))
                .toList());
    }

    /** A board with what this reader may see of it: all that is asked there, or what their organ oversees; 404 for nothing. */
    private Scope filled(Scope bare, Actor actor, Sight sight, boolean all) {
        List<Asked> asked = sight.through(all);
        if (asked.isEmpty()) {
            String object = "board " + bare.key().replace('-', ' ');
            log.ifPresent(kept ->
                    kept.write(SecurityLog.Kind.REFUSED, actor.by(), object, Act.SEE_BOARD + " " + actor.role()));
            throw new NotFound(object);
        }
        return known(bare.of(asked, sight.all(asked)));
    }

    private Sight sight(Actor actor) {
        Reach reach = authority.reach(actor, Act.SEE_BOARD);
        List<Asked> asked = readings.asked();
        Set<Long> programmes = reach.overseer().map(readings::overseenBy).orElse(Set.of());
        List<Asked> overseen = asked.stream()
                .filter(each -> reach.overseer().filter(each.issuer()::equals).isPresent() || each.of(programmes))
                .toList();
        return new Sight(reach, asked, overseen, overseen.stream().anyMatch(each -> each.of(programmes)));
    }
}
