package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Uncertain;
import ir.saman.circular.Circulars.Reading;
import ir.saman.circular.RelayText;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import java.util.List;
import java.util.stream.Stream;

/** A part of a relay that is certain now, and what it was taken for before. */
record Certain(Settlement settlement, Doubt before) {

    /** What of {@code relay}, as it came, has been settled. */
    static List<Certain> of(RelayText relay, List<Settlement> settled) {
        return settled.stream().flatMap(each -> of(relay, each)).toList();
    }

    private static Stream<Certain> of(RelayText relay, Settlement settled) {
        return relay.uncertain().stream()
                .filter(each -> each.field().equals(settled.field()))
                .map(each -> new Certain(settled, new Doubt(each)));
    }

    /** The part, what it is, since when and on what evidence. */
    String words() {
        return text(
                "circular.settle.relay.certain",
                before.field(),
                new Reading(settlement.field(), settlement.value(), settlement.reason(), 0).words(),
                PersianDate.of(settlement.at().atZone(Tehran.ZONE).toLocalDate())
                        .format(),
                settlement.reason());
    }

    /** What it was taken for, and what else it might have been. */
    List<String> history() {
        Uncertain doubt = before.uncertain();
        boolean told = doubt.value().isEmpty()
                || doubt.candidates().stream().anyMatch(each -> each.value().equals(doubt.value()));
        Stream<String> taken = told ? Stream.of() : Stream.of(text("circular.settle.relay.taken", before.value()));
        return Stream.concat(taken, before.candidates().stream()).toList();
    }
}
