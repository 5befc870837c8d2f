package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.ClauseForce;
import ir.saman.circular.CutText;
import ir.saman.circular.CutText.Mark;
import ir.saman.circular.CutText.Part;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a whole letter is pasted.
 *
 * @param cut what is proposed; absent until something was pasted
 */
record PastePage(Held held, Optional<Cuttings> cut) {

    static final String LETTER = "letter";

    private static final String CARD = "card";

    /**
     * One clause of the proposal.
     *
     * @param because the word that made the force; empty for none
     * @param doubtful whether its number does not follow from the one before
     */
    record Proposed(
            String label,
            String inset,
            String words,
            Chip force,
            String because,
            boolean doubtful,
            List<String> deadlines) {

        static Proposed of(Cuttings cuttings, int at) {
            CutText cut = cuttings.cut();
            Part part = cut.parts().get(at);
            Mark mark = part.mark().orElseThrow();
            return new Proposed(
                    mark.label(),
                    mark.depth() == 0 ? CARD : "sub",
                    cuttings.text(at),
                    part.words().force().chip(),
                    part.words().word().map(cut::raw).orElse(""),
                    mark.doubtful(),
                    part.words().deadlines().stream()
                            .map(each -> cut.raw(each).strip())
                            .toList());
        }

        static Proposed preamble(String words) {
            String label = text("circular.draft.label.PREAMBLE");
            return new Proposed(label, CARD, words, ClauseForce.NONE.chip(), "", false, List.of());
        }
    }

    /** What is no clause: what it is, and its words. */
    record LeftOut(String kind, String words) {}

    List<Proposed> proposed() {
        return cut.map(each -> Stream.concat(
                                each.preamble().stream().map(Proposed::preamble),
                                each.cut().clauses().stream().map(at -> Proposed.of(each, at)))
                        .toList())
                .orElse(List.of());
    }

    List<LeftOut> leftOut() {
        return cut.map(whole -> whole.leftOut().stream()
                        .map(part -> new LeftOut(
                                text("circular.draft.cut." + part.kind()),
                                whole.cut().raw(part.span()).strip()))
                        .toList())
                .orElse(List.of());
    }

    Field letter() {
        return Typed.field(held.form(), LETTER)
                .hint(text("circular.draft.hint.letter"))
                .must();
    }

    long clauses() {
        return held.draft().text().everyClause().count();
    }

    /** The question before the clauses of the draft make way for those that were pasted. */
    static Confirm confirmReplace(Held held) {
        CircularText text = held.draft().text();
        long asks = text.everyClause().mapToLong(each -> each.asks().size()).sum();
        return new Confirm(
                text("circular.draft.paste.replace.ask"),
                List.of(
                        text(
                                "circular.draft.paste.replace.gone",
                                text.everyClause().count(),
                                asks),
                        text("circular.draft.history.back")),
                held.path() + "/paste",
                text("circular.draft.paste.replace.do"),
                held.path() + "/paste",
                List.of(
                        new Option(Writing.REVISION, held.revision()),
                        new Option(LETTER, held.form().value(LETTER)),
                        new Option("take", "replace"),
                        new Option("confirmed", "on")));
    }

    String title() {
        return text("circular.draft.paste");
    }

    /** What the window is called: text is pasted into many drafts. */
    String window() {
        return text("circular.draft.window", title(), held.subject());
    }

    String action() {
        return held.path() + "/paste";
    }

    List<Link> trail() {
        return held.trail(title());
    }
}
