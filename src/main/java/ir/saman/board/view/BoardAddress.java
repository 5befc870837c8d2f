package ir.saman.board.view;

import java.util.regex.Pattern;

/**
 * The address of a board as it may be kept: a path at or below the board's, and parameters. Nothing in it can lead
 * elsewhere: no host, no step upwards, no fragment.
 */
final class BoardAddress {

    static final int LONGEST = 1_000;

    private static final Pattern SHAPE = Pattern.compile("/desk/board(/[A-Za-z0-9_-]+)*+(\\?[A-Za-z0-9%&=+._~*-]*+)?");

    /** What lies below the board's path without being a board. */
    private static final Pattern BESIDE = Pattern.compile("/desk/board/(views|watches|status|brief-file)\\b.*");

    private BoardAddress() {}

    static boolean isOne(String address) {
        return address.length() <= LONGEST
                && SHAPE.matcher(address).matches()
                && !BESIDE.matcher(address).matches();
    }
}
