package ir.saman.circular.layer;

import static java.util.stream.Collectors.toCollection;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Versions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Clauses that a later version adds find their words in the texts that were brought in: in those too that may be current again. */
@Component
class AddedClauses {

    private final Versions versions;
    private final LayerSql layers;
    private final Alignments alignments;

    AddedClauses(Versions versions, LayerSql layers, Alignments alignments) {
        this.versions = versions;
        this.layers = layers;
        this.alignments = alignments;
    }

    @EventListener
    void issued(Versions.Issued issued) {
        List<Original> originals = layers.all(issued.circular().value());
        if (originals.isEmpty()) {
            return;
        }
        Set<String> added = anchors(versions.text(issued.circular(), issued.number()));
        added.removeAll(anchors(versions.text(issued.circular(), issued.number() - 1)));
        if (!added.isEmpty()) {
            originals.forEach(each -> alignments.proposeAdded(each, added));
        }
    }

    private static Set<String> anchors(Optional<CircularText> text) {
        return text.stream()
                .flatMap(CircularText::everyClause)
                .map(Clause::anchor)
                .collect(toCollection(HashSet::new));
    }
}
