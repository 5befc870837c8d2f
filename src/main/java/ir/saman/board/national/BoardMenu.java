package ir.saman.board.national;

import ir.saman.directory.Act;
import ir.saman.directory.Authority;
import ir.saman.kit.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads to the board, after the desk's own work. */
@Configuration(proxyBeanMethods = false)
class BoardMenu {

    @Bean
    MenuEntry boardEntry() {
        return MenuEntry.desk("board.menu", "/desk/board", 300, Authority.whoMay(Act.SEE_BOARD));
    }
}
