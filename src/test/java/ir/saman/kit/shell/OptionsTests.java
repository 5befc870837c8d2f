package ir.saman.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.Serves;
import ir.saman.kit.database.CannotStart;
import java.util.List;
import org.junit.jupiter.api.Test;

@Serves("A1")
class OptionsTests {

    @Test
    void portAndFolderBecomeSettingsAndTheRestIsTheCommands() {
        Options options = Options.of(List.of("demo", "--data", "/srv/saman", "--port", "9090", "--quiet"));

        assertThat(options.settings()).containsExactly("--saman.data=/srv/saman", "--server.port=9090");
        assertThat(options.rest()).containsExactly("demo", "--quiet");
    }

    @Test
    void aPortThatIsNoNumberOrMissingIsRefused() {
        for (List<String> words : List.of(
                List.of("--port", "هشتاد"),
                List.of("--port", "65536"),
                List.of("--port", "99999"),
                List.of("--port"),
                List.of("--data"))) {
            assertThatThrownBy(() -> Options.of(words)).isInstanceOf(CannotStart.class);
        }
    }
}
