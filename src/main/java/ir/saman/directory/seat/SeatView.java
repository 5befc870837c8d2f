package ir.saman.directory.seat;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;

/** The page where a seat is chosen. */
record SeatView(List<Seat> seats, Form form) {

    /** The role of a seat in words, and for whom it is filled. */
    static String role(Seat seat) {
        return seat.deputyFor().isPresent()
                ? text("directory.seat.deputy", seat.role().label(), seat.holder())
                : seat.role().label();
    }

    Field field() {
        return Field.of(form, "seat", text("directory.seat.choose")).must();
    }

    List<Option> options() {
        return seats.stream().map(seat -> new Option(seat.key(), words(seat))).toList();
    }

    List<Link> trail() {
        return List.of(Link.to(text("directory.self.title"), "/desk/account"), Link.here(text("directory.seat.title")));
    }

    static String words(Seat seat) {
        String where = text("directory.seat.words", role(seat), seat.organName());
        return seat.until()
                .map(day ->
                        text("directory.seat.until", where, PersianDate.of(day).format()))
                .orElse(where);
    }
}
