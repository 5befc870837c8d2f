package ir.saman.board;

import ir.saman.directory.Organ;
import ir.saman.directory.Reach;
import java.util.List;

/** How far a reader sees: by place (all that is asked there), and by programme (what their organ oversees anywhere). */
record Sight(Reach reach, List<Asked> asked, List<Asked> overseen) {

    List<Asked> through(boolean byPlace) {
        return byPlace ? asked : overseen;
    }

    /** Whether all that an organ bears is seen, wherever it is asked. */
    boolean holds(Organ organ) {
        return reach.own().filter(organ.id()::equals).isPresent()
                || holdsBelow(organ)
                || reach.province().isPresent() && reach.province().equals(organ.province())
                || reach.county().isPresent() && reach.county().equals(organ.county());
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
