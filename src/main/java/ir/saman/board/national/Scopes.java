package ir.saman.board.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Place;
import ir.saman.board.Readings;
import ir.saman.board.national.PlacesSql.Territory;
import ir.saman.board.national.Scope.Parameter;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Reach;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.NotFound;
import ir.saman.secretariat.SecurityLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which boards a reader may open, by the reach of {@link Act#SEE_BOARD}: a territory by the territory grant, agencies by
 * the subtree, anything by the programme grant, and then only for the sources the reader's organ issued or oversees.
 */
@Component
class Scopes {

    private final Readings readings;
    private final Authority authority;
    private final Organs organs;
    private final PlacesSql places;
    private final SecurityLog log;

    Scopes(Readings readings, Authority authority, Organs organs, PlacesSql places, SecurityLog log) {
        this.readings = readings;
        this.authority = authority;
        this.organs = organs;
        this.places = places;
        this.log = log;
    }

    /** The widest board of this reader. */
    Scope widest(Actor actor) {
        Sight sight = sight(actor);
        Reach reach = sight.reach();
        if (!sight.overseen().isEmpty()) {
            return country(sight);
        }
        if (reach.province().isPresent()) {
            return province(actor, reach.province().get());
        }
        if (reach.county().isPresent()) {
            return county(actor, reach.county().get());
        }
        Organ own = actor.organ();
        return reach.below().isPresent() && own.agency().equals(own.id()) ? agency(actor, own.id()) : own(actor, sight);
    }

    /** The board of a province. */
    Scope province(Actor actor, String code) {
        Territory province =
                places.territory(code, "PROVINCE").orElseThrow(() -> new NotFound("board province " + code));
        Sight sight = sight(actor);
        boolean all = sight.reach().province().filter(code::equals).isPresent();
        List<Asked> asked = sight.through(all);
        refuse(asked.isEmpty(), actor, "board province " + code);
        String title = text("board.title.province", province.name());
        return new Scope(
                title,
                trail(title),
                "/desk/board/provinces/" + code,
                new Place.Province(code),
                Optional.of(new Parameter("province", code)),
                asked,
                sight.all(asked));
    }

    /** The board of a county. */
    Scope county(Actor actor, String code) {
        Territory county = places.territory(code, "COUNTY").orElseThrow(() -> new NotFound("board county " + code));
        Sight sight = sight(actor);
        boolean all = sight.reach().county().filter(code::equals).isPresent()
                || sight.reach().province().filter(county.province()::equals).isPresent();
        List<Asked> asked = sight.through(all);
        refuse(asked.isEmpty(), actor, "board county " + code);
        String title = text("board.title.county", county.name());
        return new Scope(
                title,
                trail(title),
                "/desk/board/counties/" + code,
                new Place.County(code),
                Optional.of(new Parameter("county", code)),
                asked,
                sight.all(asked));
    }

    /** The board of a national organ and the agencies below it. */
    Scope agency(Actor actor, OrganId id) {
        Organ organ = organs.find(id)
                .filter(found -> found.agency().equals(found.id()))
                .orElseThrow(() -> new NotFound("board agency " + id.value()));
        Sight sight = sight(actor);
        boolean all = sight.reach()
                .below()
                .filter(path -> (organ.path() + ".").startsWith(path + "."))
                .isPresent();
        List<Asked> asked = sight.through(all);
        refuse(asked.isEmpty(), actor, "board agency " + id.value());
        return new Scope(
                text("board.title.agency", organ.name()),
                trail(organ.name()),
                "/desk/board/agencies/" + id.value(),
                new Place.Agencies(organ.id()),
                Optional.of(new Parameter("agencies", String.valueOf(id.value()))),
                asked,
                sight.all(asked));
    }

    private static Scope country(Sight sight) {
        return new Scope(
                text("board.title.country"),
                List.of(Link.to(text("kit.desk"), "/desk"), Link.here(text("board.menu"))),
                "/desk/board",
                new Place.Country(),
                Optional.empty(),
                sight.overseen(),
                sight.all(sight.overseen()));
    }

    private static Scope own(Actor actor, Sight sight) {
        Organ organ = actor.organ();
        return new Scope(
                text("board.title.own", organ.name()),
                List.of(Link.to(text("kit.desk"), "/desk"), Link.here(text("board.menu"))),
                "/desk/board",
                new Place.Own(organ.id()),
                Optional.of(new Parameter("organ", String.valueOf(organ.id().value()))),
                sight.asked(),
                true);
    }

    private static List<Link> trail(String here) {
        return List.of(Link.to(text("kit.desk"), "/desk"), Link.to(text("board.menu"), "/desk/board"), Link.here(here));
    }

    private Sight sight(Actor actor) {
        Reach reach = authority.reach(actor, Act.SEE_BOARD);
        List<Asked> asked = readings.asked();
        return new Sight(
                reach,
                asked,
                reach.overseer().map(organ -> overseen(organ, asked)).orElse(List.of()));
    }

    private List<Asked> overseen(OrganId organ, List<Asked> asked) {
        Set<Long> programmes = readings.overseenBy(organ);
        return asked.stream()
                .filter(each -> each.issuer().equals(organ)
                        || each.programme().filter(programmes::contains).isPresent())
                .toList();
    }

    private void refuse(boolean refused, Actor actor, String object) {
        if (refused) {
            log.write(SecurityLog.Kind.REFUSED, actor.by(), object, Act.SEE_BOARD + " " + actor.role());
            throw new NotFound(object);
        }
    }

    /** How far a reader sees: by place (all that is asked there), and by programme (what their organ oversees anywhere). */
    private record Sight(Reach reach, List<Asked> asked, List<Asked> overseen) {

        List<Asked> through(boolean byPlace) {
            return byPlace ? asked : overseen;
        }

        boolean all(List<Asked> seen) {
            return seen.size() == asked.size();
        }
    }
}
