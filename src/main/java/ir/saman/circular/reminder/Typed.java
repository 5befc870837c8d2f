package ir.saman.circular.reminder;

import java.util.Optional;

/**
 * A reminder as it was typed.
 *
 * @param number written by hand; absent: the secretariat gives the next one
 * @param again whether another within a day is meant
 * @param last the newest reminder its writer knew of; 0 for none
 */
record Typed(Optional<String> number, String post, String body, String password, boolean again, long last) {}
