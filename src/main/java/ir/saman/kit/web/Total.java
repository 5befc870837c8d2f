package ir.saman.kit.web;

import static ir.saman.kit.text.Texts.text;

/** How many rows a list has, told honestly: exact, or more than what was counted. */
public sealed interface Total {

    /** How far a count that no counter keeps is carried; count {@code limit CAP + 1} rows. */
    int CAP = 10_000;

    /** Exactly {@code rows}. */
    record Exact(long rows) implements Total {}

    /** More than {@code rows}. */
    record MoreThan(long rows) implements Total {}

    /** From a counter that is exact at any size. */
    static Total exact(long rows) {
        return new Exact(rows);
    }

    /** From a count that was stopped after {@code CAP + 1} rows. */
    static Total counted(long rows) {
        return rows > CAP ? new MoreThan(CAP) : new Exact(rows);
    }

    /** In words. */
    default String words() {
        return switch (this) {
            case Exact exact -> text("kit.total.exact", exact.rows());
            case MoreThan more -> text("kit.total.more", more.rows());
        };
    }
}
