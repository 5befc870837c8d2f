package ir.saman.directory.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateEngine;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Drawn;
import ir.saman.directory.Organs;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The two trees, node by node. */
@SamanTest
class TreePageTests {

    @Autowired
    TreePage page;

    @Autowired
    Organs organs;

    @Autowired
    TemplateEngine engine;

    @Test
    @Serves("A1")
    void theAdministrationTreeOpensFromTheTopDown() {
        assertThat(html("administration", "")).contains("ریاست جمهوری").contains("قوه قضاییه");
        String presidency =
                Long.toString(organs.byCode("N001").orElseThrow().id().value());
        assertThat(html("administration", presidency)).contains("وزارت کشور").contains("hx-get");
    }

    @Test
    @Serves("A1")
    void theTerritoryTreeOpensFromProvinceToCounty() {
        assertThat(html("territory", "")).contains("سمنان").contains("at=20");
        assertThat(html("territory", "20")).contains("استانداری سمنان").contains("at=2001");
        assertThat(html("territory", "0001")).contains("فرمانداری شهرستان اراک");
        Reply reply = page.tree(Form.empty().with("axis", "territory").with("at", "0001"));
        assertThat(Drawn.part(engine, reply)).contains("فرمانداری شهرستان اراک").doesNotContain("<html");
    }

    @Test
    @Serves("A1")
    void aNodeThatIsNotThereIsNotFound() {
        for (String at : new String[] {"999999999", "x'", "99", "1e9"}) {
            assertThatThrownBy(() -> html("territory", at)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> html("administration", at.equals("99") ? "9999999" : at))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    @Serves("A1")
    void everyListOfLinksHasItsStyle() throws IOException {
        String style = Files.readString(Path.of("src/main/resources/static/saman.css"));
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte/directory"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Pattern.compile("<ul class=\"([a-z-]+)\"")
                        .matcher(Files.readString(template))
                        .results()
                        .forEach(list -> assertThat(style).as("%s", template).contains("." + list.group(1)));
            }
        }
    }

    private String html(String axis, String at) {
        return Drawn.html(engine, page.tree(Form.empty().with("axis", axis).with("at", at)));
    }
}
