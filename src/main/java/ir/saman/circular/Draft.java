package ir.saman.circular;

import ir.saman.directory.OrganId;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A circular that is being written (پیش‌نویس).
 *
 * @param amends the circular it will be a new version of; absent for a new one
 * @param organ who issues it
 * @param revision counts what was saved; who saves says which one he had before him
 * @param issuedAs what it became
 */
public record Draft(
        long id,
        Optional<CircularId> amends,
        OrganId organ,
        CircularText text,
        State state,
        int revision,
        Instant changedAt,
        long changedBy,
        Optional<CircularId> issuedAs) {

    /** Where a draft stands. */
    public enum State {
        /** Its authors write. */
        WRITING,
        /** Its text rests while the legal office comments. */
        IN_REVIEW,
        /** Its exact text is signed. */
        SIGNED,
        ISSUED,
        DROPPED;

        private static final Map<State, Set<State>> NEXT = Map.of(
                WRITING, Set.of(IN_REVIEW, DROPPED),
                IN_REVIEW, Set.of(WRITING, SIGNED, DROPPED),
                SIGNED, Set.of(WRITING, ISSUED, DROPPED),
                ISSUED, Set.of(),
                DROPPED, Set.of());

        /** Whether the life cycle has a step from this state to {@code next}. */
        public boolean leadsTo(State next) {
            return NEXT.getOrDefault(this, Set.of()).contains(next);
        }

        /** The Persian name. */
        public String label() {
            return Texts.text("circular.draft.state." + name());
        }
    }

    /** Whether it may still come to its issue. */
    public boolean pending() {
        return switch (state) {
            case WRITING, IN_REVIEW, SIGNED -> true;
            case ISSUED, DROPPED -> false;
        };
    }

    /** The pages above {@code here}, one of its pages; who does not write it finds its text where others find its clauses. */
    public List<Link> trail(boolean writes, String here) {
        String path = "/desk/drafts/" + id + (writes ? "" : "/preview");
        return List.of(
                Link.to(Texts.text("circular.draft.title"), "/desk/drafts"),
                Link.to(text.subject(), path),
                Link.here(here));
    }

    /** Whether its text may be changed. */
    public boolean open() {
        return state == State.WRITING;
    }
}
