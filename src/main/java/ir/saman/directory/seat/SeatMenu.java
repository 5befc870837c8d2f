package ir.saman.directory.seat;

import ir.saman.kit.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads to one's own account, where seats, deputy, password and sessions are. */
@Configuration(proxyBeanMethods = false)
class SeatMenu {

    @Bean
    MenuEntry ownAccountEntry() {
        return MenuEntry.desk("directory.self.title", "/desk/account", 900);
    }
}
