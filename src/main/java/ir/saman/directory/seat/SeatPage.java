package ir.saman.directory.seat;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.AccountId;
import ir.saman.directory.Act;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The seats of the reader, one of which the session acts in. */
@Controller
class SeatPage {

    private final Standings standings;

    SeatPage(Standings standings) {
        this.standings = standings;
    }

    /** The seats to choose from; without any, what to do about it. */
    @Asks(Act.SEE_OWN_DESK)
    @GetMapping(Gate.SEAT_PAGE)
    Reply show(AccountId account, HttpServletRequest request) {
        Form form = Form.empty();
        if (standings.of(request) instanceof Standing.Seated seated) {
            form.with("seat", seated.seat().key());
        }
        return Page.of("directory/seat/choose", new SeatView(standings.seats(account), form));
    }

    /** Takes the seat {@code seat}; 422 if it is not, or no longer, the reader's. */
    @Asks(Act.SEE_OWN_DESK)
    @PostMapping(Gate.SEAT_PAGE)
    Reply choose(AccountId account, Form form, HttpServletRequest request, HttpServletResponse response) {
        List<Seat> seats = standings.seats(account);
        Optional<Seat> chosen = seats.stream()
                .filter(seat -> seat.key().equals(form.value("seat")))
                .findFirst();
        if (chosen.isEmpty()) {
            form.error("seat", text("directory.seat.gone"));
            return Page.of("directory/seat/choose", new SeatView(seats, form)).refused();
        }
        request.getSession().setAttribute(Standings.CHOSEN, chosen.get().key());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                SeatCookie.of(chosen.get(), request.isSecure()).toString());
        return Redirect.to("/desk").saying(text("directory.seat.taken", SeatView.words(chosen.get())));
    }
}
