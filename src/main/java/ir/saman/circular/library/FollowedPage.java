package ir.saman.circular.library;

import ir.saman.kit.web.Link;
import ir.saman.kit.web.Slice;
import java.util.List;

/**
 * The circulars that are followed.
 *
 * @param beside the lists beside it that its reader may open
 */
record FollowedPage(Search search, Slice<FollowedLine> found, List<Link> beside) {}
