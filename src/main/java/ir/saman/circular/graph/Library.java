package ir.saman.circular.graph;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import ir.saman.circular.CircularName;
import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.CircularText.Relation;
import ir.saman.circular.graph.GraphSql.Candidate;
import ir.saman.circular.graph.GraphSql.Known;
import ir.saman.circular.graph.GraphSql.Said;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the nodes that rows speak of. */
final class Library {

    private final Map<Long, Known> circulars;
    private final Map<String, List<Known>> byNumber = new HashMap<>();

    Library(List<Known> known, List<Candidate> candidates) {
        circulars = known.stream().collect(toMap(Known::id, each -> each));
        known.forEach(each -> put(each, each.number()));
        candidates.forEach(each ->
                Optional.ofNullable(circulars.get(each.circular())).ifPresent(circular -> put(circular, each.value())));
    }

    private void put(Known circular, String number) {
        byNumber.computeIfAbsent(circular.kind() + " " + number, key -> new ArrayList<>())
                .add(circular);
    }

    /** The bond a row speaks of; absent where it binds a circular to itself, or to one that is not there. */
    Optional<Bond> bond(Said said) {
        Node own = circular(said.circular());
        return switch (said.relation()) {
            case "RELAYS" -> Optional.of(bond(relay(said), Bond.Kind.RELAYS, own));
            case "AMENDS" -> Optional.of(bond(version(said), Bond.Kind.AMENDS, own));
            case "ENDS" -> Optional.of(bond(own, Bond.Kind.REPLACES, circular(said.other())));
            default -> named(said, own);
        };
    }

    private static Bond bond(Node from, Bond.Kind kind, Node to) {
        return new Bond(from, kind, to, to);
    }

    private Optional<Bond> named(Said said, Node own) {
        Node outside = outside(said);
        Node to = meant(said).map(this::node).orElse(outside);
        return Optional.of(new Bond(own, Bond.Kind.valueOf(said.relation()), to, outside))
                .filter(bond -> !to.key().equals(own.key()));
    }

    /** The circular a reference means: of its kind and number, and of its day where it says one; the newest of several. */
    private Optional<Known> meant(Said said) {
        return said.number().isEmpty()
                ? Optional.empty()
                : byNumber.getOrDefault(said.kind() + " " + said.number(), List.of()).stream()
                        .filter(each -> !each.number().equals(said.number())
                                || said.onDate().map(each.issuedOn()::equals).orElse(true))
                        .max(comparing(Known::issuedOn).thenComparing(Known::id));
    }

    Node circular(long id) {
        return node(Optional.ofNullable(circulars.get(id)).orElseThrow());
    }

    private Node node(Known known) {
        CircularName name = name(known);
        return new Node(
                "c" + known.id(),
                known.id(),
                known.open(),
                name.shortly(),
                Optional.of(known.issuedOn()),
                known.subject(),
                name.path());
    }

    private static CircularName name(Known known) {
        return new CircularName(known.kind(), known.number(), known.issuedOn(), known.address());
    }

    private Node relay(Said said) {
        Node own = circular(said.circular());
        String letter = said.number().isEmpty()
                ? ""
                : Texts.text("circular.name", Texts.text("circular.kind.LETTER"), Digits.persian(said.number()));
        return new Node(
                "r" + said.other(),
                own.circular(),
                own.open() && said.open(),
                Texts.text("circular.relay.by", said.issuer()),
                said.onDate(),
                letter,
                own.href() + "#relay-" + said.other());
    }

    private Node version(Said said) {
        Node own = circular(said.circular());
        return new Node(
                "v" + said.circular() + "." + said.other(),
                own.circular(),
                own.open() && said.open(),
                Texts.text("circular.graph.version", said.other(), own.title()),
                said.onDate(),
                said.title(),
                own.href() + "?version=" + said.other());
    }

    private static Node outside(Said said) {
        if (said.number().isEmpty() && !said.title().isEmpty()) {
            return new Node("o" + said.kind() + " " + said.title(), 0, true, said.title(), said.onDate(), "", "");
        }
        String words = new Reference(
                        Relation.REFERS_TO,
                        said.kind(),
                        said.issuer(),
                        said.number(),
                        said.onDate(),
                        said.title(),
                        List.of(),
                        "",
                        false)
                .words();
        return new Node("o" + said.kind() + " " + said.number(), 0, true, words, said.onDate(), said.title(), "");
    }
}
