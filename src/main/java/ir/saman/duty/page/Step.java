package ir.saman.duty.page;

import java.util.Optional;

/**
 * One acceptor of the chain.
 *
 * @param asked whether it is its turn
 * @param decision what it decided
 * @param number of the version it decided on, 0 for none
 * @param passedOver why this step was not asked
 */
record Step(
        long organId,
        String organ,
        boolean asked,
        Optional<String> decision,
        int number,
        Optional<String> passedOver) {}
