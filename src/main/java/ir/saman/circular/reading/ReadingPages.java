package ir.saman.circular.reading;

import ir.saman.circular.CircularId;
import ir.saman.circular.ClauseWords;
import ir.saman.circular.Readers;
import ir.saman.circular.Readers.Opened;
import ir.saman.circular.Wording;
import ir.saman.directory.Actor;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page on which whoever holds the letter checks that no clause is missing and no force wrong (F1). */
@Open
@Controller
class ReadingPages {

    private final Readers readers;
    private final Wording wording;
    private final ClauseWords letter;

    ReadingPages(Readers readers, Wording wording, ClauseWords letter) {
        this.readers = readers;
        this.wording = wording;
        this.letter = letter;
    }

    /**
     * {@code GET /circular-readings/{id}}: the circular with that number inside Saman clause by clause, in its newest version
     * or in {@code version}. 404 where there is none, or it does not concern the reader.
     */
    @GetMapping("/circular-readings/{id:[0-9]{1,18}}")
    Page show(@PathVariable long id, Form form, Optional<Actor> reader) {
        Opened opened = readers.open(new CircularId(id), Digits.parse(form.value("version")), reader)
                .orElseThrow(() -> new NotFound("reading of circular " + id));
        Wording.Words words = wording.of(opened.id(), opened.version(), opened.text());
        return Page.of("circular/reading/reading", ReadingPage.of(opened, words, letter.of(opened.id())));
    }
}
