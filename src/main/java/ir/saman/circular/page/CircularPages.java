package ir.saman.circular.page;

import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A circular for everyone (F1). */
@Open
@Controller
class CircularPages {

    private final Reading reading;
    private final ObjectProvider<Viewers> viewers;
    private final Clock clock;

    CircularPages(Reading reading, ObjectProvider<Viewers> viewers, Clock clock) {
        this.reading = reading;
        this.viewers = viewers;
        this.clock = clock;
    }

    /**
     * {@code GET /circulars/{number}}: the issuer's own number, in any digits; it may hold slashes. 404 for a number
     * nobody published, and for a confidential circular unless an official asks who is signed in.
     */
    @GetMapping("/circulars/{*number}")
    Page show(@PathVariable String number, HttpServletRequest request) {
        String asked = Digits.latin(number.substring(1));
        boolean official =
                viewers.stream().anyMatch(each -> each.current(request).isPresent());
        return reading.read(asked, Tehran.today(clock), official)
                .map(page -> Page.of("circular/page/circular", page))
                .orElseThrow(() -> new NotFound("circular " + asked));
    }
}
