package ir.saman.circular.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way a clause may be moved in its tree. */
enum Move {
    UP,
    DOWN,
    IN,
    OUT;

    static Optional<Move> of(String typed) {
        return Stream.of(values()).filter(each -> each.word().equals(typed)).findFirst();
    }

    /** As it stands in addresses and keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    ClauseTree in(ClauseTree tree, String anchor) {
        return switch (this) {
            case UP -> tree.up(anchor);
            case DOWN -> tree.down(anchor);
            case IN -> tree.in(anchor);
            case OUT -> tree.out(anchor);
        };
    }
}
