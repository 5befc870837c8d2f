package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

/** What a line of the inbox asks for; the numbers order lines of the same day. */
enum Kind {
    ANSWER("answer"),
    REFERRAL("referral"),
    DECIDE("decide"),
    RELIEF(""),
    PART("cooperation");

    private final String page;

    Kind(String page) {
        this.page = page;
    }

    String label() {
        return text("duty.inbox.kind." + name());
    }

    /** The page where the reader does what is asked; a request for relief has one of its own. */
    String path(long duty, long item) {
        return this == RELIEF ? "/desk/relief/" + item : "/desk/duties/" + duty + "/" + page;
    }
}
