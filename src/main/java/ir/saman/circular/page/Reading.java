package ir.saman.circular.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Misreading;
import ir.saman.circular.ClauseWords;
import ir.saman.circular.Readers;
import ir.saman.circular.RelayText;
import ir.saman.circular.Version;
import ir.saman.circular.Versions;
import ir.saman.circular.Wording;
import ir.saman.circular.page.PageSql.AskId;
import ir.saman.circular.page.PageSql.Counted;
import ir.saman.directory.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a circular for its page: its document, and beside it where it stands and how far the country is. */
@Component
class Reading {

    private final PageSql sql;
    private final Documents documents;
    private final Readers readers;

    Reading(PageSql sql, Documents documents, Readers readers) {
        this.sql = sql;
        this.documents = documents;
        this.readers = readers;
    }

    /** What a page is put together from: versions, the words of their rules, and the letter's own. */
    @Component
    record Documents(Versions versions, Wording wording, ClauseWords letter, Seals seals) {}

    /** The circular of that number as it stands on {@code today}; a confidential one only for whom it concerns. */
    @Transactional(readOnly = true)
    public Optional<CircularPage> read(String number, LocalDate today, Optional<Actor> reader) {
        return read(number, Shown.newest(), today, reader);
    }

    /** The same in one of its versions; absent too where it had none then. */
    @Transactional(readOnly = true)
    public Optional<CircularPage> read(String number, Shown shown, LocalDate today, Optional<Actor> reader) {
        return sql.head(number).flatMap(head -> page(head, shown, today, reader));
    }

    private Optional<CircularPage> page(Head head, Shown shown, LocalDate today, Optional<Actor> reader) {
        List<Version> versions = documents.versions().of(head.circular());
        return shown.of(versions)
                .flatMap(version -> documents
                        .versions()
                        .text(head.circular(), version.number())
                        .filter(text -> readers.may(head.circular(), text, reader))
                        .map(text -> page(head, text, asked(head, version, versions, reader), today)));
    }

    /**
     * A version before its reader.
     *
     * @param versions those the reader may read
     * @param closed the numbers of the others
     */
    private record Asked(Version shown, List<Version> versions, List<Integer> closed) {}

    private Asked asked(Head head, Version shown, List<Version> all, Optional<Actor> reader) {
        List<Integer> closed = readers.closed(head.circular(), reader);
        return new Asked(
                shown,
                all.stream().filter(each -> !closed.contains(each.number())).toList(),
                closed);
    }

    private CircularPage page(Head head, CircularText text, Asked asked, LocalDate today) {
        Wording.Words words = documents.wording().of(head.circular(), asked.shown(), text);
        List<Counted> counted = sql.progress(head.id(), today);
        Map<String, Long> asks = sql.asks(head.id()).stream()
                .collect(toMap(each -> each.anchor() + " " + each.key(), AskId::id, (earlier, later) -> later));
        Parts parts = new Parts(
                words,
                asks,
                Progress.byAsk(counted),
                Progress.alike(counted, head.inForce()),
                text.misreadings().stream().collect(groupingBy(Misreading::where)),
                documents.letter().of(head.circular()));
        return new CircularPage(
                head,
                new Letter(text, words.issuer(), head.programme(), head.address()),
                references(text),
                relays(head, asked.closed()),
                parts.below(text.clauses(), 0),
                Progress.of(counted),
                asked.shown(),
                asked.versions(),
                asked.closed(),
                documents.seals().of(head, asked.shown()),
                Beside.none());
    }

    /** A relay of a version the reader may not read quotes it. */
    private List<Relay> relays(Head head, List<Integer> closed) {
        Map<Long, List<Settlement>> settled = sql.settled(head.id());
        return sql.relays(head.id()).stream()
                .filter(each -> !closed.contains(each.version()))
                .map(each -> relay(each, settled.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Relay relay(PageSql.Relayed relayed, List<Settlement> settled) {
        RelayText came = documents.versions().relay(relayed.document());
        RelayText text = came;
        for (Settlement each : settled) {
            text = text.settled(each.field(), each.value());
        }
        return new Relay(
                relayed.id(),
                relayed.by(),
                text,
                Doubt.of(text.uncertain()),
                Certain.of(came, settled),
                documents.seals().before(relayed),
                documents.seals().of(relayed));
    }

    private List<Reference> references(CircularText text) {
        Map<String, String> known = sql.known(text.references().stream()
                .map(CircularText.Reference::number)
                .distinct()
                .toList());
        return text.references().stream()
                .map(each -> new Reference(each, known.getOrDefault(each.kind() + " " + each.number(), "")))
                .toList();
    }
}
