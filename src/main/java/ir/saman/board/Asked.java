package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
     * @param circular the number of its circular, which another issuer's may have too
     * @param address what tells its circular from every other
     * @param open whether everybody may read the circular
     * @param inForce whether the circular has neither been withdrawn nor replaced
     * @param earlier the numbers its circular was taken to have
     */
    public record Clause(
            String circular,
            String address,
            String subject,
            LocalDate issuedOn,
            boolean open,
            boolean inForce,
            String anchor,
            String label,
            List<String> earlier) {

        public Clause {
            earlier = List.copyOf(earlier);
        }

        /** Where it can be read. */
        public String href() {
            return circularHref() + "#" + anchor;
        }

        /** Number and subject of its circular; its date too where the number is another's first. */
        public String circularName() {
            return address.equals(Digits.latin(circular))
                    ? text("board.filter.circular.option", Digits.persian(circular), subject)
                    : text(
                            "board.filter.circular.dated",
                            Digits.persian(circular),
                            subject,
                            PersianDate.of(issuedOn).format());
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

    /** The circulars of these as something to choose, by their addresses. */
    public static List<Option> circulars(List<Asked> asked) {
        return clauses(asked)
                .map(clause -> new Option(clause.address(), clause.circularName()))
                .distinct()
                .toList();
    }

    /**
     * The address of the circular among these that is meant by {@code named}: its address, or a number that no other has there, or
     * one it was earlier taken to have; empty where there is none, or more than one.
     */
    public static Optional<String> address(List<Asked> asked, String named) {
        String wanted = Digits.latin(named);
        List<Predicate<Clause>> ways = List.of(
                clause -> clause.address().equals(wanted),
                clause -> Digits.latin(clause.circular()).equals(wanted),
                clause -> clause.earlier().stream().map(Digits::latin).anyMatch(wanted::equals));
        return ways.stream()
                .map(way -> addresses(asked, way))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    private static List<String> addresses(List<Asked> asked, Predicate<Clause> way) {
        return clauses(asked).filter(way).map(Clause::address).distinct().toList();
    }

    private static Stream<Clause> clauses(List<Asked> asked) {
        return asked.stream().flatMap(each -> each.clause().stream());
    }

    /** Those of these that are of the circular meant by {@code named}, as {@link #address} finds it. */
    public static List<Asked> ofCircular(List<Asked> asked, String named) {
        return address(asked, named).stream()
                .flatMap(address -> asked.stream().filter(each -> each.of(address)))
                .toList();
    }

    /** Whether everybody may know of it. */
    public boolean open() {
        return clause.map(Clause::open).orElse(true);
    }

    /** Whether it belongs to one of the programmes of these numbers. */
    boolean of(Set<Long> programmes) {
        return programme.filter(programmes::contains).isPresent();
    }

    /** Whether it belongs to the circular of that address. */
    public boolean of(String circular) {
        return clause.filter(each -> each.address().equals(circular)).isPresent();
    }
}
