package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Scope;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * The form of one watch.
 *
 * @param about whose duties, in words
 * @param action where it is sent
 * @param fresh the scope of one that is yet to begin; empty for one that gets another line
 */
record WatchPage(String about, String action, Optional<Scope> fresh, Form form) {

    static Page toBegin(Scope scope, Form form) {
        return Page.of("board/watch/watch", new WatchPage(scope.title(), WatchPages.NEW, Optional.of(scope), form));
    }

    static Page toChange(Watch watch, Sighting sighting, Form form) {
        return Page.of(
                "board/watch/watch", new WatchPage(about(watch, sighting), watch.path(), Optional.empty(), form));
    }

    private static String about(Watch watch, Sighting sighting) {
        return switch (sighting) {
            case Sighting.Rests rests ->
                text("board.watch.of", watch.placeName(), rests.why().words());
            case Sighting.Seen seen -> watch.aim().words(seen.scope(), seen.meant());
        };
    }

    /** The question before one is stopped. */
    static Page sureToStop(Watch watch, Sighting sighting) {
        return Page.of(
                "kit/web/confirm",
                new Confirm(
                        text("board.watch.stop.ask"),
                        List.of(text(
                                "board.watch.stop.which",
                                about(watch, sighting),
                                watch.line().words())),
                        watch.path() + "/stop",
                        text("kit.ask.yes"),
                        WatchPages.PATH,
                        List.of(new Option("sure", "on"))));
    }

    String title() {
        return text(fresh.isPresent() ? "board.watch.begin" : "board.watch.change");
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("kit.desk"), "/desk"),
                Link.to(text("board.menu"), "/desk/board"),
                Link.to(text("board.watch.title"), WatchPages.PATH),
                Link.here(title()));
    }

    Field circular() {
        return Field.of(form, Scope.CIRCULAR, text("board.watch.circular.field"));
    }

    List<Option> circulars() {
        return Asked.circulars(asked());
    }

    private List<Asked> asked() {
        return fresh.map(Scope::asked).orElse(List.of());
    }

    Field clause() {
        return Field.of(form, WatchForm.CLAUSE, text("board.watch.clause.field"));
    }

    /** The clauses of the chosen circular, or all. */
    List<Option> clauses() {
        List<Asked> chosen = form.typed(Scope.CIRCULAR)
                .map(circular -> Asked.ofCircular(asked(), circular))
                .orElse(asked());
        return (chosen.isEmpty() ? asked() : chosen).stream().map(Asked::option).toList();
    }

    Field measure() {
        return Field.of(form, WatchForm.MEASURE, text("board.watch.measure")).must();
    }

    Field side() {
        return Field.of(form, WatchForm.SIDE, text("board.watch.side")).must();
    }

    Field line() {
        return Field.of(form, WatchForm.LINE, text("board.watch.line"))
                .hint(text("board.watch.line.hint"))
                .must();
    }
}
