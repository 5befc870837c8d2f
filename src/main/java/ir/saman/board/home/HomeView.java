package ir.saman.board.home;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Chip;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The first page as its template draws it. */
record HomeView(String moment, List<Circular> circulars) {

    HomeView {
        circulars = List.copyOf(circulars);
    }

    /** One circular in force and how far the country is with it. */
    record Circular(String number, String subject, LocalDate issuedOn, String href, Tally tally) {

        String id() {
            return "circular-" + number.replaceAll("[^\\p{L}\\p{N}]+", "-");
        }

        String name() {
            return text("board.home.circular", Digits.persian(number));
        }

        String issued() {
            return text("board.home.on", PersianDate.of(issuedOn).words());
        }

        String laid() {
            return text("board.home.laid", tally.laid());
        }

        /** The share met in time, once anything has come to its end. */
        String share() {
            return tally.share().stream()
                    .mapToObj(share -> text("board.home.share", share))
                    .findFirst()
                    .orElseGet(() -> text("board.home.early"));
        }

        /** What there is of each part, those before Saman apart. */
        List<Chip> parts() {
            return Tally.PARTS.stream()
                    .filter(part -> part != Standing.BEFORE && tally.of(part) > 0)
                    .map(part -> new Chip(text("board.home.part", tally.of(part), part.label()), part.tone()))
                    .toList();
        }

        /** What is said of those due before Saman, if there are any. */
        Stream<String> before() {
            return Stream.of(tally.of(Standing.BEFORE))
                    .filter(many -> many > 0)
                    .map(many -> text("board.home.before", many));
        }
    }
}
