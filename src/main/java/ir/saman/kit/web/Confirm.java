package ir.saman.kit.web;

import java.util.List;

/**
 * A question before something that cannot be taken back, as a page of its own ({@code kit/web/confirm}).
 *
 * @param title what is about to be done
 * @param consequences what follows, a sentence each
 * @param action where the answer is sent (POST)
 * @param submit the words on the button
 * @param back where "no" leads
 * @param hidden values to send along
 */
public record Confirm(
        String title, List<String> consequences, String action, String submit, String back, List<Option> hidden) {

    public Confirm {
        consequences = List.copyOf(consequences);
        hidden = List.copyOf(hidden);
    }
}
