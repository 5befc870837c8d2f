package ir.saman.duty.recount;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.shell.Command;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * {@code ./saman recount [--mend]}: works all counts out anew from the duties and says where they differ from what the boards
 * read; with {@code --mend} writes what is missing. The exit code is 0 if nothing differed, 1 if something did.
 */
@Component
class RecountCommand implements Command {

    private static final int SAME = 0;
    private static final int DIFFERED = 1;
    private static final int MISTYPED = 2;

    private final Recounting recounting;

    RecountCommand(Recounting recounting) {
        this.recounting = recounting;
    }

    @Override
    public String name() {
        return "recount";
    }

    @Override
    public String summary() {
        return text("duty.recount.summary");
    }

    @Override
    public int run(List<String> words, PrintStream out) {
        boolean mend = words.equals(List.of("--mend"));
        if (!mend && !words.isEmpty()) {
            out.println(text("duty.recount.usage"));
            return MISTYPED;
        }
        Recounted found = mend ? recounting.mend() : recounting.find();
        if (found.same()) {
            out.println(text("duty.recount.same"));
            return SAME;
        }
        tell(found, out);
        out.println(text(mend ? "duty.recount.mended" : "duty.recount.advice"));
        if (mend && !found.folds().isEmpty()) {
            out.println(text("duty.recount.unfolded"));
        }
        return DIFFERED;
    }

    private static void tell(Recounted found, PrintStream out) {
        new TreeMap<>(found.counts().stream().collect(Collectors.groupingBy(Drift::cube)))
                .forEach((cube, each) -> out.println(text(
                        "duty.recount.differs",
                        text("duty.recount." + cube),
                        each.stream().mapToLong(Drift::cells).sum(),
                        each.stream().mapToLong(Drift::off).sum())));
        found.folds()
                .forEach(each -> out.println(text(
                        "duty.recount.differs", text("duty.recount.fold." + each.axis()), each.cells(), each.off())));
    }
}
