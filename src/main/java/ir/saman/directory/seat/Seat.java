package ir.saman.directory.seat;

import ir.saman.directory.AccountId;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A seat an account may take today: a membership of its own, or another's that it fills as deputy.
 *
 * @param key names the seat in the session: {@code m} and the membership's number, or {@code d} and the deputy's
 * @param holder the name of the account the seat belongs to, when a deputy fills it
 */
record Seat(
        String key,
        OrganId organId,
        String organName,
        Role role,
        Optional<AccountId> deputyFor,
        String holder,
        Optional<LocalDate> until) {}
