package ir.saman.directory.imports;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.imports.ImportRow.What;
import ir.saman.kit.shell.Command;
import ir.saman.secretariat.By;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code ./saman import organs FILE}: the same reading, checks and commit as the page's; 1 when anything is wrong. */
@Component
class ImportCommand implements Command {

    private final Imports imports;
    private final ImportSql sql;

    ImportCommand(Imports imports, ImportSql sql) {
        this.imports = imports;
        this.sql = sql;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return text("directory.import.command");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2 || !arguments.getFirst().equals("organs")) {
            out.println(text("directory.import.command.usage"));
            return 2;
        }
        Path file = Path.of(arguments.get(1));
        try {
            return told(imports.read(String.valueOf(file.getFileName()), Files.readAllBytes(file), By.SYSTEM), out);
        } catch (IOException e) {
            out.println(text("directory.import.command.unreadable", file.toString()));
            return 1;
        }
    }

    private int told(Imports.Read read, PrintStream out) {
        return switch (read) {
            case Imports.Read.Refused refused -> {
                out.println(refused.why().words());
                yield 1;
            }
            case Imports.Read.Kept kept -> commit(kept.batch(), out);
        };
    }

    private int commit(UUID batch, PrintStream out) {
        List<Fault> faults = sql.faults(batch);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> out.println(fault.cell() + "  " + fault.reason()));
            out.println(text("directory.import.faults.first"));
            return 1;
        }
        Map<What, Integer> counts = sql.counts(batch);
        boolean done = imports.commit(batch, By.SYSTEM) == Imports.Committed.DONE;
        out.println(
                done
                        ? text(
                                "directory.import.command.done",
                                counts.getOrDefault(What.MAKE, 0),
                                counts.getOrDefault(What.CHANGE, 0),
                                counts.getOrDefault(What.SAME, 0))
                        : text("directory.import.stale"));
        return done ? 0 : 1;
    }
}
