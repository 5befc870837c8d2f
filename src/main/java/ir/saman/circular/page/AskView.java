package ir.saman.circular.page;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.Wording.AskWords;
import ir.saman.duty.Arises;
import java.util.List;

/**
 * What a clause asks, in words, and how far the country is with it.
 *
 * @param id of the ask as the hub knows it; 0 where nothing has been laid by it
 * @param alike whether all that is open of it is due on one day
 */
record AskView(long id, Ask ask, AskWords words, Progress progress, boolean alike) {

    /** What must happen before it is asked; empty where it is asked at once. */
    String arises() {
        return ask.arises().map(Arises::label).orElse("");
    }

    /** Whether it has been laid and waits for events. */
    boolean awaitsEvent() {
        return id > 0
                && ask.arises().filter(each -> each.kind() == Arises.Kind.EVENT).isPresent();
    }

    List<String> settings() {
        return words.settings();
    }
}
