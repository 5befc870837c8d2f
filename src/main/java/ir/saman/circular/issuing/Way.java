package ir.saman.circular.issuing;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Step;
import ir.saman.kit.web.Step.State;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a draft to its issue.
 *
 * @param reached the step that is next, counted from 0; the number of steps where all are done
 * @param number its number and date in words; empty before it has them
 */
record Way(int reached, String number) {

    private static final List<String> STEPS = List.of("review", "number", "sign", "issue");

    static Way of(IssuePage page) {
        int reached = switch (page.draft().state()) {
            case WRITING, DROPPED -> 0;
            case IN_REVIEW -> page.signing() ? 2 : page.numbering() ? 1 : 0;
            case SIGNED -> 3;
            case ISSUED -> STEPS.size();
        };
        return new Way(reached, page.reading().numbered() ? page.numberAndDate() : "");
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int place = 0; place < STEPS.size(); place++) {
            String name = STEPS.get(place);
            steps.add(new Step(text("circular.issue.step." + name), name.equals("number") ? number : "", state(place)));
        }
        return steps;
    }

    private State state(int place) {
        if (place == reached) {
            return State.NOW;
        }
        return place < reached ? State.DONE : State.AHEAD;
    }
}
