package ir.saman.directory.seat;

import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Organs;
import ir.saman.kit.calendar.Tehran;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out how a request stands, once a request and from the database: a membership that ended or an account disabled a
 * moment ago stops at once.
 */
@Component
class Standings {

    /** The session's attribute that names the chosen seat. */
    static final String CHOSEN = "saman.seat";

    private static final String FOUND = Standings.class.getName();

    private final SeatSql sql;
    private final Organs organs;
    private final Clock clock;

    Standings(SeatSql sql, Organs organs, Clock clock) {
        this.sql = sql;
        this.organs = organs;
        this.clock = clock;
    }

    Standing of(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Standing found) {
            return found;
        }
        Standing found = Optional.ofNullable(request.getUserPrincipal())
                .map(principal -> find(principal, request))
                .orElseGet(Standing.Stranger::new);
        request.setAttribute(FOUND, found);
        return found;
    }

    /** The seats the account may take today. */
    List<Seat> seats(AccountId account) {
        return sql.seats(account.value(), Tehran.today(clock));
    }

    private Standing find(Principal principal, HttpServletRequest request) {
        Optional<Holder> holder = sql.holder(Long.parseLong(principal.getName()));
        if (!holder.map(Holder::enabled).orElse(false)) {
            return new Standing.ShutOut();
        }
        AccountId account = new AccountId(holder.get().id());
        String name = holder.get().name();
        if (holder.get().mustChange()) {
            return new Standing.MustChange(account, name);
        }
        return choose(seats(account), request)
                .<Standing>map(seat -> new Standing.Seated(
                        new Actor(account, name, organs.get(seat.organId()), seat.role(), seat.deputyFor()), seat))
                .orElseGet(() -> new Standing.Seatless(account, name));
    }

    private static Optional<Seat> choose(List<Seat> seats, HttpServletRequest request) {
        Optional<Object> chosen = Optional.ofNullable(request.getSession(false))
                .map((HttpSession session) -> session.getAttribute(CHOSEN))
                .or(() -> SeatCookie.read(request));
        return seats.stream()
                .filter(seat -> chosen.filter(seat.key()::equals).isPresent())
                .findFirst()
                .or(() -> seats.stream().findFirst());
    }
}
