package ir.saman.circular.track;

import ir.saman.directory.Act;
import ir.saman.directory.Authority;
import ir.saman.kit.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads those to the followed circulars who may move them back. */
@Configuration(proxyBeanMethods = false)
class TrackMenu {

    @Bean
    MenuEntry trackEntry() {
        return MenuEntry.desk("circular.track.title", "/desk/circulars", 600, Authority.whoMay(Act.TRACK_CIRCULAR));
    }
}
