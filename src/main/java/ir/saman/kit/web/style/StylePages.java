package ir.saman.kit.web.style;

import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/style}: the components as they look now, without any data. */
@Open
@Controller
final class StylePages {

    @GetMapping("/desk/style")
    Page style() {
        return Page.of("kit/web/style/style", StylePage.sample());
    }
}
