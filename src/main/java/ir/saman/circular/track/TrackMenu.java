package ir.saman.circular.track;

import ir.saman.directory.Act;
import ir.saman.directory.Authority;
import ir.saman.kit.web.MenuEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads those to the followed circulars who may move them back. */
@Configuration(proxyBeanMethods = false)
class TrackMenu {

    /** Stands below the texts for those who work on them. */
    private static final String WORDS = "/desk/suspect-words";

    @Bean
    MenuEntry trackEntry() {
        return MenuEntry.desk(
                "circular.track.menu",
                "/desk/circulars",
                600,
                Authority.whoMay(Act.TRACK_CIRCULAR),
                List.of(
                        "/desk/drafts",
                        "/desk/circular-texts",
                        "/desk/circular-events",
                        "/desk/evidence-kinds",
                        WORDS));
    }
}
