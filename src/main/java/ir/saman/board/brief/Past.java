package ir.saman.board.brief;

import ir.saman.board.Tally;
import java.util.Optional;

/**
 * A day the figures are compared with.
 *
 * @param name in words
 * @param tally how duties stood at its end; empty where there were none yet
 */
record Past(String name, Optional<Tally> tally) {}
