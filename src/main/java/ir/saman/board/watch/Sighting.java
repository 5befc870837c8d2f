package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Scope;
import ir.saman.board.Tally;
import java.util.List;

/** What a watch sees when it looks. */
sealed interface Sighting {

    /** The figures of what it means. */
    record Seen(Scope scope, List<Asked> meant, Tally tally) implements Sighting {
        public Seen {
            meant = List.copyOf(meant);
        }
    }

    /** Nothing: it rests until that has changed. */
    record Rests(Why why) implements Sighting {}

    /** Why a watch rests. */
    enum Why {
        SEAT,
        PLACE,
        CLAUSE;

        String words() {
            return text("board.watch.rests." + name());
        }
    }
}
