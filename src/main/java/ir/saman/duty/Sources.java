package ir.saman.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the hub shows what lies behind a duty without knowing circulars or councils: owned here, implemented by each module
 * that lays duties.
 */
public interface Sources {

    /** The kind of {@link Source} this module understands. */
    String kind();

    /** The texts behind these sources, all of this kind, in one query; a source it does not know is left out. */
    Map<Source, SourceText> find(Collection<Source> sources);

    /** The text behind one source as it was worded on a day, with the letter's own words where they are known. */
    default Optional<SourceText> open(Source source, LocalDate on) {
        return Optional.ofNullable(find(List.of(source)).get(source));
    }
}
