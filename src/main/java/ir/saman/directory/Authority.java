package ir.saman.directory;

import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Viewer;
import ir.saman.secretariat.SecurityLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides whether an actor may do an act to a target, by the grants of the one table (A1). Deny by default; a decision
 * can always be printed. This is the only place where authority is decided.
 */
@Component
public class Authority {

    static final String OVERSEES = """
            select exists (select from directory.programme_overseer where programme_id = :programme and organ_id = :organ)""";

    private final JdbcClient db;
    private final SecurityLog log;

    Authority(JdbcClient db, SecurityLog log) {
        this.db = db;
        this.log = log;
    }

    /** Whether {@code actor} may do {@code act} to {@code target}, and by which grants. */
    public Decision decide(Actor actor, Act act, Target target) {
        List<Grant> holding = AuthorityTable.grants(actor.role(), act).stream()
                .filter(grant -> holds(grant, actor, target))
                .toList();
        return holding.isEmpty() ? new Decision.Refused(act, actor.role()) : new Decision.Allowed(holding);
    }

    /**
     * Goes on only if {@code actor} may do {@code act} to {@code target}. Otherwise the security log gets an entry and
     * the reader the same 404 as for what does not exist, so that numbers cannot be tried out.
     *
     * @param object what was asked for, for the log: {@code "duty 4711"}
     * @throws NotFound when refused
     */
    public void require(Actor actor, Act act, Target target, String object) {
        switch (decide(actor, act, target)) {
            case Decision.Allowed allowed -> {}
            case Decision.Refused refused -> {
                log.write(SecurityLog.Kind.REFUSED, actor.by(), object, refused.act() + " " + refused.role());
                throw new NotFound(object);
            }
        }
    }

    /** Who is shown a menu entry that leads to {@code act}. */
    public static Predicate<Viewer> whoMay(Act act) {
        return viewer -> viewer.roles().stream()
                .anyMatch(
                        role -> !AuthorityTable.grants(Role.valueOf(role), act).isEmpty());
    }

    /** Whether the actor's role may do the act at all, to something: what decides if a menu entry is shown. */
    public boolean mayEver(Actor actor, Act act) {
        return !AuthorityTable.grants(actor.role(), act).isEmpty();
    }

    /** The grants by which a role may do an act. */
    public Set<Grant> grants(Role role, Act act) {
        return AuthorityTable.grants(role, act);
    }

    /** How far the act reaches, for a list. */
    public Reach reach(Actor actor, Act act) {
        Set<Grant> grants = AuthorityTable.grants(actor.role(), act);
        Organ organ = actor.organ();
        return new Reach(
                when(grants.contains(Grant.OWN), organ.id()),
                when(grants.contains(Grant.BELOW), organ.path()),
                grants.contains(Grant.TERRITORY) && organ.kind().coordinatesProvince()
                        ? organ.province()
                        : Optional.empty(),
                grants.contains(Grant.TERRITORY) && organ.kind().coordinatesCounty()
                        ? organ.county()
                        : Optional.empty(),
                when(grants.contains(Grant.PROGRAMME), organ.id()));
    }

    private boolean holds(Grant grant, Actor actor, Target target) {
        Organ own = actor.organ();
        Organ asked = target.organ();
        return switch (grant) {
            case OWN -> own.id().equals(asked.id());
            case BELOW -> (asked.path() + ".").startsWith(own.path() + ".");
            case TERRITORY ->
                (own.kind().coordinatesProvince() && same(own.province(), target.province()))
                        || (own.kind().coordinatesCounty() && same(own.county(), target.county()));
            case PROGRAMME ->
                target.issuer().map(own.id()::equals).orElse(false)
                        || target.programme()
                                .map(programme -> oversees(own.id(), programme))
                                .orElse(false);
            case INSTALLATION -> true;
        };
    }

    private boolean oversees(OrganId organ, long programme) {
        return db.sql(OVERSEES)
                .param("programme", programme)
                .param("organ", organ.value())
                .query(Boolean.class)
                .single();
    }

    /** A coordinator without a place of its own coordinates nothing. */
    private static boolean same(Optional<String> own, Optional<String> asked) {
        return own.isPresent() && own.equals(asked);
    }

    private static <T> Optional<T> when(boolean granted, T value) {
        return granted ? Optional.of(value) : Optional.empty();
    }
}
