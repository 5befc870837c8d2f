package ir.saman.duty.list;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Periods;
import ir.saman.duty.SourceText;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Link;
import java.time.LocalDate;
import java.util.Optional;

/** A duty as the list shows it. */
record ListRow(ListLine line, Optional<SourceText> clause, LocalDate today) {

    String title() {
        String period = Periods.name(line.period());
        return period.isEmpty() ? line.action() : text("duty.inbox.title", line.action(), period);
    }

    String href() {
        return "/desk/duties/" + line.duty().value();
    }

    Chip standing() {
        return line.standing(today).chip(line.force());
    }

    /** How far off the deadline is, where that still matters. */
    Optional<Chip> left() {
        return switch (line.state()) {
            case OPEN, RETURNED -> Optional.of(line.due().chip(today, line.force()));
            case BEFORE, SUBMITTED, MET, MET_LATE, EXEMPT, ENDED -> Optional.empty();
        };
    }

    Link source() {
        return clause.map(words -> Link.to(text("duty.source.cite", words.title(), words.label()), words.link()))
                .orElseGet(() -> Link.here(""));
    }
}
