package ir.saman.duty.list;

import ir.saman.directory.Act;
import ir.saman.directory.Authority;
import ir.saman.kit.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads to the list of duties. */
@Configuration(proxyBeanMethods = false)
class ListMenu {

    @Bean
    MenuEntry dutiesEntry() {
        return MenuEntry.desk("duty.list.title", "/desk/duties", 20, Authority.whoMay(Act.SEE_DUTY));
    }
}
