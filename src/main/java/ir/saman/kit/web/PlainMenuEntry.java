package ir.saman.kit.web;

import java.util.List;
import java.util.function.Predicate;

record PlainMenuEntry(String key, String path, int order, Face face, Predicate<Viewer> who, List<String> covers)
        implements MenuEntry {

    @Override
    public boolean seenBy(Viewer viewer) {
        return who.test(viewer);
    }
}
