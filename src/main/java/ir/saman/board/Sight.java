package ir.saman.board;

import ir.saman.directory.Reach;
import java.util.List;

/** How far a reader sees: by place (all that is asked there), and by programme (what their organ oversees anywhere). */
record Sight(Reach reach, List<Asked> asked, List<Asked> overseen) {

    List<Asked> through(boolean byPlace) {
        return byPlace ? asked : overseen;
    }

    boolean all(List<Asked> seen) {
        return seen.size() == asked.size();
    }
}
