package ir.saman.circular.mine;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.ClauseForce;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Slice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is in force for one organ, as it is shown.
 *
 * @param circulars the instruments to choose from
 */
record MinePage(Form form, MineFilter filter, String organ, List<Option> circulars, Slice<Line> found) {

    Field field(String name) {
        return Field.of(form, name, text("circular.mine." + name));
    }

    static List<Option> forces() {
        return Stream.of(ClauseForce.MUST, ClauseForce.SHOULD, ClauseForce.MAY, ClauseForce.MUST_NOT)
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    static List<Option> standings() {
        return Stream.of(Standing.values())
                .filter(each -> each != Standing.ENDED)
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    /** The same lines as a file. */
    String export(String format) {
        return UriComponentsBuilder.fromPath("/desk/in-force/export")
                .queryParam("circular", "{circular}")
                .queryParam("force", "{force}")
                .queryParam("standing", "{standing}")
                .queryParam("q", "{q}")
                .queryParam("format", "{format}")
                .encode()
                .buildAndExpand(
                        form.value("circular"), form.value("force"), form.value("standing"), form.value("q"), format)
                .toUriString();
    }
}
