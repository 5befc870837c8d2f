package ir.saman.duty;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules above for the words behind sources, each module for its own kind. */
@Component
class SourceTexts {

    private final ObjectProvider<Sources> modules;

    SourceTexts(ObjectProvider<Sources> modules) {
        this.modules = modules;
    }

    Map<Source, SourceText> of(Collection<Source> asked) {
        Map<Source, SourceText> found = new HashMap<>();
        modules.forEach(module -> found.putAll(module.find(asked.stream()
                .filter(each -> each.kind().equals(module.kind()))
                .distinct()
                .toList())));
        return found;
    }

    Optional<SourceText> of(DutyFactsSql.Bound bound) {
        return modules.stream()
                .filter(module -> module.kind().equals(bound.source().kind()))
                .findFirst()
                .flatMap(module -> module.open(bound.source(), bound.on()));
    }
}
