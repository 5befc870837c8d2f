package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft.State;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The drafts of an organ.
 *
 * @param writes whether its reader writes there
 * @param waiting how many wait for its reader's signature or issue; absent for who signs none
 */
record ListPage(Form form, DraftFilter filter, Slice<DraftLine> found, boolean writes, Optional<Total> waiting) {

    static final String PATH = "/desk/drafts";

    Field field(String name) {
        return Field.of(form, name, text("circular.draft.list." + name));
    }

    List<Option> states() {
        Stream<Option> forTheHead =
                waiting.stream().map(each -> new Option(DraftFilter.WAITING, text("circular.draft.list.waiting")));
        Stream<Option> states = Stream.of(State.values()).map(each -> new Option(each.name(), each.label()));
        return Stream.concat(forTheHead, states).toList();
    }

    /** Where a draft is opened: who does not write it signs it, or reads it. */
    String path(DraftLine line) {
        return writes
                ? line.path()
                : line.path()
                        + switch (line.state()) {
                            case IN_REVIEW, SIGNED, ISSUED -> "/issue";
                            case WRITING, DROPPED -> "/preview";
                        };
    }

    /** What waits for the reader, leading to it; empty for who signs none. */
    Optional<Link> toSign() {
        return waiting.map(total -> total.equals(Total.exact(0))
                ? Link.here(text("circular.draft.waiting.none"))
                : Link.to(text("circular.draft.waiting", total.words()), PATH + "?state=" + DraftFilter.WAITING));
    }

    /** What is done where no draft is. */
    Link begin() {
        return writes
                ? Link.to(text("circular.draft.new"), PATH + "/new")
                : Link.to(text("circular.track.title"), "/desk/circulars");
    }

    String emptyNote() {
        return text(writes ? "circular.draft.empty.note" : "circular.draft.empty.head");
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("circular.track.title"), "/desk/circulars"), Link.here(text("circular.draft.title")));
    }
}
