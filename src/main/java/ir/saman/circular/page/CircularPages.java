package ir.saman.circular.page;

import ir.saman.directory.Actor;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A circular for everyone (F1). */
@Open
@Controller
class CircularPages {

    private final Reading reading;
    private final Besides besides;
    private final Clock clock;

    CircularPages(Reading reading, Besides besides, Clock clock) {
        this.reading = reading;
        this.besides = besides;
        this.clock = clock;
    }

    /**
     * {@code GET /circulars/{number}}: the issuer's own number, in any digits; it may hold slashes; {@code version} or a day
     * {@code on} shows the text as it was. 404 for a number
     * nobody published; a confidential circular is there only for officials whose organ issued it, oversees its
     * programme or may see a duty it laid.
     */
    @GetMapping("/circulars/{*number}")
    Page show(@PathVariable String number, Form form, Optional<Actor> reader) {
        String asked = Digits.latin(number.substring(1));
        return reading.read(asked, Shown.of(form), Tehran.today(clock), reader)
                .map(page -> page.with(besides.of(page, reader)))
                .map(page -> Page.of("circular/page/circular", page))
                .orElseThrow(() -> new NotFound("circular " + asked));
    }
}
