package ir.saman.board.status;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Published;
import ir.saman.board.Publishing;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.MenuEntry;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The public status (B11, F4), and the page on which an administrator decides what it shows. */
@Controller
class StatusPages {

    static final String DESK = "/desk/board/status";

    private final Statuses statuses;
    private final Publishing publishing;

    StatusPages(Statuses statuses, Publishing publishing) {
        this.statuses = statuses;
        this.publishing = publishing;
    }

    /**
     * {@code /status}: what is published, read at the moment of asking; {@code circular} (a number) narrows it to one
     * circular and its clauses, {@code as=csv} gives the same as a file. 422 for a circular that is not there for everybody.
     */
    @Open
    @GetMapping("/status")
    Reply status(Form form) {
        StatusView view = statuses.view(form, publishing.published());
        Page page = Page.of("board/status/status", view);
        if (form.refused()) {
            return page.refused();
        }
        return form.value("as").equals("csv") ? StatusSheet.csv(view) : page;
    }

    /** The switches, and the page as they stand. */
    @Asks(Act.EDIT_PUBLIC_STATUS)
    @GetMapping(DESK)
    Page show() {
        return page(Form.empty(), publishing.published(), false);
    }

    /**
     * Publishes the figures named by {@code show} (given again for each) and no others, once that is confirmed of those shown
     * before ({@code before}, likewise): where others are shown meanwhile it asks again. With {@code do=preview} shows the page as it would be. 422 for a name that is no figure's.
     */
    @Asks(Act.EDIT_PUBLIC_STATUS)
    @PostMapping(DESK)
    Reply publish(Actor actor, Form form) {
        Set<Published> wanted = SwitchesPage.read(form);
        if (form.refused()) {
            return page(form, wanted, true).refused();
        }
        if (form.value("do").equals("preview")) {
            return page(form, wanted, true);
        }
        Set<Published> before = SwitchesPage.before(form);
        if (!form.has("sure") || !publishing.publish(actor, before, wanted)) {
            return SwitchesPage.sureToPublish(publishing.published(), wanted);
        }
        return Redirect.to(DESK).saying(text(before.equals(wanted) ? "board.status.same" : "board.status.published"));
    }

    private Page page(Form form, Set<Published> figures, boolean unsaved) {
        Form switches = form.withAll(SwitchesPage.FIELD, Published.names(figures));
        return Page.of(
                "board/status/switches", new SwitchesPage(switches, unsaved, statuses.view(Form.empty(), figures)));
    }

    @Bean
    static MenuEntry statusEntry() {
        return MenuEntry.portal("board.status.menu", "/status", 350);
    }

    @Bean
    static MenuEntry switchesEntry() {
        return MenuEntry.desk("board.status.switches", DESK, 720, Authority.whoMay(Act.EDIT_PUBLIC_STATUS));
    }
}
