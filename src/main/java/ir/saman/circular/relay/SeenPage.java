package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Slice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** The organs a circular binds and whether each has opened it. */
record SeenPage(Instrument instrument, Form form, SeenFilter filter, Slice<SeenLine> found) {

    String path() {
        return "/desk/circulars/" + instrument.id() + "/seen";
    }

    /** What the window is called: every circular has such a list. */
    String window() {
        return text("circular.seen.window", instrument.name().shortly());
    }

    List<Link> trail() {
        return List.of(
                Link.to(instrument.name().shortly(), instrument.name().path()), Link.here(text("circular.seen.title")));
    }

    Field words() {
        return Field.of(form, "q", text("circular.seen.organ"));
    }

    Field opened() {
        return Field.of(form, "seen", text("circular.seen.state"));
    }

    static List<Option> states() {
        return Stream.of(SeenFilter.Opened.values())
                .map(each -> new Option(each.name(), text("circular.seen." + each.name())))
                .toList();
    }

    /** The same lines as a file. */
    String export(String format) {
        return UriComponentsBuilder.fromPath(path() + "/export")
                .queryParam("q", "{q}")
                .queryParam("seen", "{seen}")
                .queryParam("format", "{format}")
                .encode()
                .buildAndExpand(form.value("q"), form.value("seen"), format)
                .toUriString();
    }
}
