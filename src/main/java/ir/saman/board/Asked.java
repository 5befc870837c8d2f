package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.directory.OrganId;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A source of duties and, where it is a clause of a circular, that clause.
 *
 * @param source its number in the hub
 * @param action what is to be done, in words
 */
public record Asked(long source, String action, OrganId issuer, Optional<Long> programme, Optional<Clause> clause) {

    /**
     * The clause that asks.
     *
     * @param open whether everybody may read the circular
     */
    public record Clause(
            String circular,
            String address,
            String subject,
            LocalDate issuedOn,
            boolean open,
            String anchor,
            String label) {

        /** Where it can be read. */
        public String href() {
            return circularHref() + "#" + anchor;
        }

        /** Number and subject of its circular. */
        public String circularName() {
            return text("board.filter.circular.option", Digits.persian(circular), subject);
        }

        /** Where its circular can be read. */
        public String circularHref() {
            return CircularName.pathOf(address);
        }
    }

    /** Circular and clause in words; the action where there is no clause. */
    public String label() {
        return clause.map(each -> text("board.clause", Digits.persian(each.circular()), each.label()))
                .orElse(action);
    }

    /** The same, leading to the clause's text. */
    public Link link() {
        return clause.map(each -> Link.to(label(), each.href())).orElseGet(() -> Link.here(label()));
    }

    /** What it asks, to be said below {@link #link}; empty where that says it already. */
    public String note() {
        return clause.isPresent() ? action : "";
    }

    /** It as something to choose, by its number. */
    public Option option() {
        return new Option(String.valueOf(source), text("board.filter.clause.option", label(), action));
    }

    /** The circulars of these as something to choose, by their numbers. */
    public static List<Option> circulars(List<Asked> asked) {
        return asked.stream()
                .flatMap(each -> each.clause().stream())
                .map(clause -> new Option(clause.circular(), clause.circularName()))
                .distinct()
                .toList();
    }

    /** Whether everybody may know of it. */
    public boolean open() {
        return clause.map(Clause::open).orElse(true);
    }

    /** Whether it belongs to the circular of that number. */
    public boolean of(String circular) {
        return clause.filter(each -> each.circular().equals(circular)).isPresent();
    }
}
