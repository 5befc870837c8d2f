package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.kit.web.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The circular whose text it is. */
record Head(
        long id,
        String kind,
        String number,
        String address,
        LocalDate issuedOn,
        String subject,
        long issuerId,
        long programme) {

    static final String DESK = "/desk/circular-texts";

    CircularName name() {
        return new CircularName(kind, number, issuedOn, address);
    }

    String title() {
        return text("circular.text.of", name().shortly());
    }

    /** Its page at the desk. */
    String path() {
        return DESK + "/" + id;
    }

    String path(int sheet) {
        return path() + "/sheets/" + sheet;
    }

    List<Link> trail(Link... further) {
        List<Link> trail = new ArrayList<>();
        trail.add(Link.to(text("circular.text.title"), DESK));
        trail.add(further.length == 0 ? Link.here(name().shortly()) : Link.to(name().shortly(), path()));
        Stream.of(further).forEach(trail::add);
        return trail;
    }
}
