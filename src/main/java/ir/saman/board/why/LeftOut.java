package ir.saman.board.why;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Standing;
import ir.saman.kit.web.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a figure does not count, though a reader might think it does. */
record LeftOut(WhyView view) {

    List<Link> all() {
        return Stream.of(others(), ended(), clauses(), unseen(), ahead())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Link> others() {
        long others = view.tally().laid() - view.n();
        return Optional.of(others).filter(n -> n > 0).map(n -> Link.here(text("board.why.out.standing", n)));
    }

    private Optional<Link> ended() {
        return Optional.of(view.tally().of(Standing.ENDED))
                .filter(n -> n > 0)
                .map(n -> text("board.why.out.ended", n))
                .map(words -> Link.to(words, view.chosen().rows().href(Standing.ENDED)));
    }

    private Optional<Link> clauses() {
        int others = view.scope().asked().size() - view.chosen().asked().size();
        return Optional.of(others).filter(n -> n > 0).map(n -> Link.here(text("board.why.out.clauses", n)));
    }

    private Optional<Link> unseen() {
        return view.scope().whole() ? Optional.empty() : Optional.of(Link.here(text("board.why.out.unseen")));
    }

    private static Optional<Link> ahead() {
        return Optional.of(Link.here(text("board.why.out.ahead")));
    }
}
