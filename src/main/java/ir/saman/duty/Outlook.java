package ir.saman.duty;

import java.util.Map;
import java.util.stream.Stream;

/**
 * How a source's duties stand.
 *
 * @param ahead how many of the open ones are of periods that have not begun
 */
public record Outlook(Map<DutyState, Long> counts, long ahead) {

    /** How many are still to be answered or decided. */
    public long open() {
        return Stream.of(DutyState.OPEN, DutyState.BEFORE, DutyState.SUBMITTED, DutyState.RETURNED)
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }
}
