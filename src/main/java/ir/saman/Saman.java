package ir.saman;

import ir.saman.kit.shell.Shell;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one process: every module of Saman, started together. */
@SpringBootApplication
public class Saman {

    public static void main(String[] arguments) {
        Shell.run(Saman.class, arguments);
    }
}
