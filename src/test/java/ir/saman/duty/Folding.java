package ir.saman.duty;

import org.springframework.context.ApplicationContext;

/** What the job does each hour: what is measured stands as in a running system. */
public final class Folding {

    private Folding() {}

    /** Folds what was written since it was last folded. */
    public static void fold(ApplicationContext context) {
        context.getBean(Counts.class).fold();
    }
}
