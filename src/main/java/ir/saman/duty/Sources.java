package ir.saman.duty;

import java.util.Collection;
import java.util.Map;

/**
 * How the hub shows what lies behind a duty without knowing circulars or councils: owned here, implemented by each module
 * that lays duties.
 */
public interface Sources {

    /** The kind of {@link Source} this module understands. */
    String kind();

    /** The texts behind these sources, all of this kind, in one query; a source it does not know is left out. */
    Map<Source, SourceText> find(Collection<Source> sources);
}
