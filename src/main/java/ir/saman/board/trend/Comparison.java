package ir.saman.board.trend;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Digits;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A place among its like.
 *
 * @param kind what they are, for the words: {@code province}, {@code county}, {@code agency}
 * @param named those whose boards this reader may open, the best share first
 * @param compared how many there are with a share, the named and the unnamed
 * @param others how many of all are not named to this reader
 * @param rank of the place itself; 0 while it has no share
 * @param median of all shares, in hundredths
 */
record Comparison(String kind, List<Peer> named, int compared, int others, int rank, OptionalInt median) {

    /** So few that rank and median would tell what a single one of them does. */
    private static final int FEW = 5;

    /** The rows a page shows on either side of the own one, where there are many. */
    private static final int NEAR = 20;

    Comparison {
        named = List.copyOf(named);
    }

    String title() {
        return text("board.peers.title." + kind);
    }

    String note() {
        return text("board.peers.note." + kind);
    }

    /** Where it stands, in words. */
    String standing() {
        if (median.isEmpty() || others > 0 && compared < FEW) {
            return text("board.peers.few");
        }
        String middle = Digits.percent(median.getAsInt());
        return rank == 0
                ? text("board.peers.unranked", compared, middle)
                : text("board.peers.rank", rank, compared, middle);
    }

    /** Why some are not named; empty where all are. */
    String unnamed() {
        return others == 0 ? "" : text("board.peers.unnamed", others);
    }

    /** The rows of the page: all, or of many those around the place itself. */
    List<Peer> shown() {
        if (named.size() <= NEAR * 3) {
            return named;
        }
        int own = IntStream.range(0, named.size())
                .filter(place -> named.get(place).own())
                .findFirst()
                .orElse(0);
        return named.subList(Math.max(0, own - NEAR), Math.min(named.size(), own + NEAR + 1));
    }

    boolean hasTable() {
        return named.size() > 1;
    }
}
