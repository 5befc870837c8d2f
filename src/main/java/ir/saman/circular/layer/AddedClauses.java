package ir.saman.circular.layer;

import static java.util.stream.Collectors.toCollection;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Versions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Clauses that a later version adds find their words in the text that was brought in, as the first ones did. */
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
        layers.latest(issued.circular().value()).ifPresent(original -> {
            Set<String> added = anchors(versions.text(issued.circular(), issued.number()));
            added.removeAll(anchors(versions.text(issued.circular(), issued.number() - 1)));
            if (!added.isEmpty()) {
                alignments.proposeAdded(original, added);
            }
        });
    }

    private static Set<String> anchors(Optional<CircularText> text) {
        return text.stream()
                .flatMap(CircularText::everyClause)
                .map(Clause::anchor)
                .collect(toCollection(HashSet::new));
    }
}
