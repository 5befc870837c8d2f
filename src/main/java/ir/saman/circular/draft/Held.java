package ir.saman.circular.draft;

import ir.saman.circular.Draft;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.util.List;

/** A draft, and a form that changes it, over the revision its author had before him. */
record Held(Draft draft, Form form) {

    /**
     * What the form sends along. An author who was told that somebody was faster, and where he sees what that one wrote, sends
     * over the newer state.
     */
    String revision() {
        return form.has(Writing.REVISION) && !overtaken()
                ? form.value(Writing.REVISION)
                : Integer.toString(draft.revision());
    }

    boolean overtaken() {
        return form.error(Writing.REVISION).isPresent();
    }

    String path() {
        return Writing.path(draft.id());
    }

    /** The path of a clause's form. */
    String path(String anchor) {
        return path() + "/clauses/" + anchor;
    }

    String subject() {
        return draft.text().subject();
    }

    List<Link> trail(String here) {
        return draft.trail(true, here);
    }
}
