package ir.saman.circular.export;

import ir.saman.circular.CircularId;
import ir.saman.circular.Readers;
import ir.saman.circular.Readers.Opened;
import ir.saman.circular.Wording;
import ir.saman.directory.Actor;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Open;
import ir.saman.secretariat.CalendarFile;
import ir.saman.secretariat.Documents;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A circular as files, for everyone; a confidential one's for those whom it concerns. {@code version} asks for one of its
 * versions, without it the newest is given. 404 where there is none, or it does not concern the reader.
 */
@Open
@Controller
class FilePages {

    private final Readers readers;
    private final Wording wording;
    private final Documents documents;
    private final FileSql sql;
    private final Clock clock;

    FilePages(Readers readers, Wording wording, Documents documents, FileSql sql, Clock clock) {
        this.readers = readers;
        this.wording = wording;
        this.documents = documents;
        this.sql = sql;
        this.clock = clock;
    }

    /** {@code GET /circular-files/{id}.pdf}: the letter. */
    @GetMapping("/circular-files/{id:[0-9]{1,18}}.pdf")
    Export pdf(@PathVariable long id, Form form, Optional<Actor> reader) {
        Opened opened = opened(id, form, reader);
        LetterDocument letter = new LetterDocument(opened, words(opened), sql.ended(opened.id()));
        return documents.export(letter.document(), name(opened, ".pdf"));
    }

    /** {@code GET /circular-files/{id}.xml}: Akoma Ntoso 3.0 (OASIS LegalDocML); an eId is the anchor of its clause. */
    @GetMapping("/circular-files/{id:[0-9]{1,18}}.xml")
    Export xml(@PathVariable long id, Form form, Optional<Actor> reader) {
        Opened opened = opened(id, form, reader);
        Xml document = new AkomaNtoso(opened, words(opened).issuer(), sql.ended(opened.id()), clock).document();
        return new Export(name(opened, ".xml"), "application/akn+xml;charset=UTF-8", document::write);
    }

    /**
     * {@code GET /circular-files/{id}.ics}: the days by which it asks something, as far as they are everyone's (RFC 5545); of a
     * circular that has ended, and of an old version, called off. 404 where there is no such day.
     */
    @GetMapping("/circular-files/{id:[0-9]{1,18}}.ics")
    Export ics(@PathVariable long id, Form form, Optional<Actor> reader, HttpServletRequest request) {
        Opened opened = opened(id, form, reader);
        String host = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        CalendarFile calendar = new DeadlineDays(opened, words(opened), host, standing(opened)).calendar(clock);
        if (calendar.days().isEmpty()) {
            throw new NotFound("days of circular " + id);
        }
        return calendar.export(name(opened, ".ics"));
    }

    private DeadlineDays.Standing standing(Opened opened) {
        return opened.newest()
                ? new DeadlineDays.Standing(
                        sql.ended(opened.id()).isPresent(), sql.due(opened.id(), Tehran.today(clock)))
                : DeadlineDays.Standing.over();
    }

    private Wording.Words words(Opened opened) {
        return wording.of(opened.id(), opened.version(), opened.text());
    }

    private Opened opened(long id, Form form, Optional<Actor> reader) {
        return readers.open(new CircularId(id), Digits.parse(form.value("version")), reader)
                .orElseThrow(() -> new NotFound("file of circular " + id));
    }

    /** The issuer's number as far as a file may be called so, and the version where there are several. */
    private static String name(Opened opened, String ending) {
        String number = opened.name().number().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        String version = opened.amended() ? "-v" + opened.version().number() : "";
        return number + version + ending;
    }
}
