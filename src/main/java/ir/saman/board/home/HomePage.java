package ir.saman.board.home;

import ir.saman.board.Asked;
import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Now;
import ir.saman.board.Place;
import ir.saman.board.Published;
import ir.saman.board.Publishing;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code GET /}: the portal's first page. Only circulars in force that everybody may read; the same counts as the boards, as
 * far as they are {@link Published}.
 */
@Controller
class HomePage {

    private final Readings readings;
    private final Publishing publishing;
    private final Clock clock;

    HomePage(Readings readings, Publishing publishing, Clock clock) {
        this.readings = readings;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Open
    @GetMapping("/")
    Page home() {
        List<Asked> asked = readings.asked().stream()
                .filter(each -> each.clause()
                        .filter(clause -> clause.open() && clause.inForce())
                        .isPresent())
                .toList();
        List<Cell> cells = readings.read(new Question(
                Cut.WHOLE,
                new Place.Country(),
                asked.stream().map(Asked::source).toList(),
                Optional.empty(),
                Tehran.today(clock),
                false));
        return Page.of("board/home/home", HomeView.of(Now.words(clock), asked, cells, publishing.published()));
    }
}
