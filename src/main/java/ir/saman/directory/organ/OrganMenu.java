package ir.saman.directory.organ;

import ir.saman.directory.Act;
import ir.saman.directory.Authority;
import ir.saman.kit.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The organs, holidays and programmes in the desk's menu. */
@Configuration(proxyBeanMethods = false)
class OrganMenu {

    @Bean
    MenuEntry organsInMenu() {
        return MenuEntry.desk("directory.menu.organs", "/desk/organs", 60, Authority.whoMay(Act.SEE_ORGANS));
    }

    @Bean
    MenuEntry programmesInMenu() {
        return MenuEntry.desk("directory.menu.programmes", "/desk/programmes", 62, Authority.whoMay(Act.SEE_ORGANS));
    }

    @Bean
    MenuEntry holidaysInMenu() {
        return MenuEntry.desk("directory.menu.holidays", "/desk/holidays", 64, Authority.whoMay(Act.SEE_ORGANS));
    }
}
