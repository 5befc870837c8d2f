package ir.saman.board;

import ir.saman.directory.Organ;
import ir.saman.directory.Reach;
import java.util.List;
import java.util.Optional;

/**
 * How far a reader sees: by place (all that is asked there), and by programme (what their organ oversees anywhere).
 *
 * @param overseen what their organ issued, or what belongs to a programme it oversees
 * @param programme whether some of it belongs to such a programme
 */
record Sight(Reach reach, List<Asked> asked, List<Asked> overseen, boolean programme) {

    List<Asked> through(boolean byPlace) {
        return byPlace ? asked : overseen;
    }

    /** An organ as far as it lies within reach: by the tree, all it bears; by its territory, what it bears there. */
    Optional<Place.Own> held(Organ organ) {
        if (reach.own().filter(organ.id()::equals).isPresent() || holdsBelow(organ)) {
            return Optional.of(new Place.Own(organ.id()));
        }
        return reach.province()
                .filter(code -> organ.province().filter(code::equals).isPresent())
                .map(code -> new Place.Own(organ.id(), code, ""))
                .or(() -> reach.county()
                        .filter(code -> organ.county().filter(code::equals).isPresent())
                        .map(code -> new Place.Own(organ.id(), "", code)));
    }

    /** Whether it lies below in the tree. */
    boolean holdsBelow(Organ organ) {
        return reach.below()
                .filter(path -> (organ.path() + ".").startsWith(path + "."))
                .isPresent();
    }

    boolean all(List<Asked> seen) {
        return seen.size() == asked.size();
    }
}
