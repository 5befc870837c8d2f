package ir.saman.circular.first;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.shell.Load;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** The made-up circular of the full size: every organ reports on seven matters, every three months. */
@Component
class NationalCircular implements Load {

    private final CircularFiles files;

    NationalCircular(CircularFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "national";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public void run(PrintStream out) {
        files.publish("load/national");
        out.println(text("circular.national.done"));
    }
}
