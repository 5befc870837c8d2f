package ir.saman.directory;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import ir.saman.kit.web.Csrf;
import ir.saman.kit.web.Face;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Shell;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what a handler answered, as a reader would get it, and knows who may act. */
public final class Drawn {

    private Drawn() {}

    /** The page a handler answered with, as HTML. */
    public static String html(TemplateEngine engine, Reply reply) {
        Page page = (Page) reply;
        return draw(engine, page.template(), page.model());
    }

    /** The part htmx gets. */
    public static String part(TemplateEngine engine, Reply reply) {
        Page page = (Page) reply;
        return draw(engine, page.part().orElseThrow(), page.model());
    }

    /** Somebody of that organ in that role. */
    public static Actor actor(Organ organ, Role role) {
        return new Actor(new AccountId(4711), "نرگس آزمون", organ, role, Optional.empty());
    }

    private static String draw(TemplateEngine engine, String template, Object model) {
        Shell shell = new Shell(
                Face.DESK, "/desk", Map.of(), Optional.empty(), List.of(), Csrf.none(), Optional.empty(), List.of());
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", Map.of("page", model, "shell", shell), out);
        return out.toString();
    }
}
