package ir.saman.kit.shell;

import static ir.saman.kit.text.Texts.text;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ./saman load NAME}: adds a data set, part by part. */
@Component
class LoadCommand implements Command {

    private final ObjectProvider<Load> loads;

    LoadCommand(ObjectProvider<Load> loads) {
        this.loads = loads;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String summary() {
        return text("shell.load.summary");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        String wanted = arguments.isEmpty() ? "" : arguments.getFirst();
        List<Load> parts = loads.stream()
                .filter(load -> load.name().equals(wanted))
                .sorted(Comparator.comparingInt(Load::order))
                .toList();
        if (parts.isEmpty()) {
            out.println(text("shell.load.unknown", wanted, names()));
            return 2;
        }
        List<String> refusals =
                parts.stream().flatMap(load -> load.refusal().stream()).toList();
        if (!refusals.isEmpty()) {
            refusals.forEach(out::println);
            return 1;
        }
        parts.forEach(load -> load.run(out));
        return 0;
    }

    private String names() {
        return String.join(
                " ", loads.stream().map(Load::name).distinct().sorted().toList());
    }
}
