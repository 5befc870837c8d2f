package ir.saman.circular.mine;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.ClauseForce;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import java.util.List;
import java.util.Optional;

/** What of all that is in force is looked for. */
record MineFilter(
        Optional<Long> circular, Optional<ClauseForce> force, Optional<Standing> standing, Optional<String> words) {

    static MineFilter of(Form form) {
        return new MineFilter(
                Digits.parse(form.value("circular")),
                form.choice("force", text("circular.mine.force"), ClauseForce.class),
                form.choice("standing", text("circular.mine.standing"), Standing.class),
                form.typed("q"));
    }

    boolean narrows() {
        return circular.isPresent() || force.isPresent() || standing.isPresent() || words.isPresent();
    }

    List<Line> of(List<Line> all) {
        return all.stream().filter(this::wants).toList();
    }

    private boolean wants(Line line) {
        return circular.map(each -> each == line.of().circular()).orElse(true)
                && force.map(line.force()::equals).orElse(true)
                && standing.map(each ->
                                line.duty().map(duty -> duty.standing() == each).orElse(false))
                        .orElse(true)
                && words.map(line::says).orElse(true);
    }
}
