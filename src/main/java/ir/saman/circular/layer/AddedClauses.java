package ir.saman.circular.layer;

import static java.util.stream.Collectors.toCollection;

import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Version;
import ir.saman.circular.Versions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The clauses that later versions add, by their anchors. */
@Component
class AddedClauses {

    private final Versions versions;

    AddedClauses(Versions versions) {
        this.versions = versions;
    }

    /** Those that version {@code later} has and {@code earlier} has not; all where there is no earlier one. */
    Set<String> between(CircularId circular, int earlier, int later) {
        Set<String> added = anchors(versions.text(circular, later));
        added.removeAll(anchors(versions.text(circular, earlier)));
        return added;
    }

    /** Those that the newest version has and the one that stood at {@code moment} has not. */
    Set<String> since(CircularId circular, Instant moment) {
        List<Version> all = versions.of(circular);
        int stood = (int)
                all.stream().filter(each -> !each.issuedAt().isAfter(moment)).count();
        return between(circular, Math.max(stood, 1), all.size());
    }

    private static Set<String> anchors(Optional<CircularText> text) {
        return text.stream()
                .flatMap(CircularText::everyClause)
                .map(Clause::anchor)
                .collect(toCollection(HashSet::new));
    }
}
