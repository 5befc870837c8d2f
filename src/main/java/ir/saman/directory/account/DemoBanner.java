package ir.saman.directory.account;

import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Banner;
import ir.saman.secretariat.Settings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on every page that the data is made up, once a demonstration was loaded. */
@Component
class DemoBanner implements Banner {

    /** Set to {@code true} by whatever loads demonstration data. */
    static final String SETTING = "demonstration";

    private final Settings settings;

    DemoBanner(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> text() {
        return settings.find(SETTING).filter("true"::equals).map(on -> Texts.text("directory.demo.banner"));
    }
}
