package ir.saman.secretariat;

import java.util.List;

/** What a command touched: one object, or a set of one kind which the ledger keeps as count and digest. */
public sealed interface Subject {

    /** A stable word for the kind of object, such as {@code duty}. */
    String kind();

    /** One object by its number. */
    record One(String kind, long id) implements Subject {}

    /** A set of objects by their numbers. */
    record Many(String kind, List<Long> ids) implements Subject {
        public Many {
            ids = ids.stream().sorted().toList();
        }
    }
}
