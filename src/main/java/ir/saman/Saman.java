package ir.saman;

import ir.saman.kit.shell.Shell;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The one process: every module of Saman, started together. */
// Two modules may call a class alike: each bean bears its full name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Saman {

    public static void main(String[] arguments) {
        Shell.run(Saman.class, arguments);
    }
}
