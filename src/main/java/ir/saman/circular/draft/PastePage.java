package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CutText.Mark;
import ir.saman.circular.CutText.Part;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;

/**
 * Where a whole letter is pasted.
 *
 * @param cut what is proposed; absent until something was pasted
 */
record PastePage(Held held, Optional<Cuttings> cut) {

    static final String LETTER = "letter";

    /** One clause of the proposal. */
    record Proposed(Cuttings cuttings, int at) {

        private Part part() {
            return cuttings.cut().parts().get(at);
        }

        private Mark mark() {
            return part().mark().orElseThrow();
        }

        String label() {
            return mark().label();
        }

        boolean doubtful() {
            return mark().doubtful();
        }

        String inset() {
            return mark().depth() == 0 ? "card" : "sub";
        }

        String words() {
            return cuttings.text(at);
        }

        Chip force() {
            return part().words().force().chip();
        }

        /** The word that made the force; empty for none. */
        String because() {
            return part().words().word().map(cuttings.cut()::raw).orElse("");
        }

        List<String> deadlines() {
            return part().words().deadlines().stream().map(cuttings.cut()::raw).toList();
        }
    }

    /** What is no clause: what it is, and its words. */
    record LeftOut(String kind, String words) {}

    List<Proposed> proposed() {
        return cut.map(each -> each.cut().clauses().stream()
                        .map(at -> new Proposed(each, at))
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
