package ir.saman.duty.page;

import java.util.Optional;

/**
 * One acceptor of the chain.
 *
 * @param asked whether it is its turn
 * @param decision what it decided on the last version
 * @param passedOver why this step was not asked
 */
record Step(long organId, String organ, boolean asked, Optional<String> decision, Optional<String> passedOver) {}
