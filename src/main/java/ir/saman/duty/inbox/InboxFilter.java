package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.Backgrounds;
import ir.saman.duty.card.Due;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the inbox is narrowed to, as it stands in the address.
 *
 * @param sources numbers of the sources that say what was searched for
 */
record InboxFilter(Optional<Kind> kind, Optional<Span> span, Optional<List<Long>> sources) {

    static InboxFilter of(Form form, Backgrounds backgrounds) {
        return new InboxFilter(
                form.choice("kind", text("duty.inbox.kind"), Kind.class),
                form.choice("due", text("duty.inbox.span"), Span.class),
                form.typed("q").map(backgrounds::sourcesSaying));
    }

    boolean wants(Kind asked) {
        return kind.map(asked::equals).orElse(true);
    }

    LocalDate from(LocalDate today) {
        return span.map(each -> each.from(today)).orElse(LocalDate.of(1, 1, 1));
    }

    LocalDate to(LocalDate today) {
        return span.map(each -> each.to(today)).orElse(Due.NEVER);
    }

    /** Whether anything is narrowed. */
    boolean narrows() {
        return kind.isPresent() || span.isPresent() || sources.isPresent();
    }
}
