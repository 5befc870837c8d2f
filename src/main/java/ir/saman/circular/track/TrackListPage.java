package ir.saman.circular.track;

import java.util.List;

/** The circulars and from when each is followed. */
record TrackListPage(List<Followed> circulars) {}
