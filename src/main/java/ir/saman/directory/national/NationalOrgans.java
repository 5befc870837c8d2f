package ir.saman.directory.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.shell.Load;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the country up to 15,000 organs: made-up units in every county, below the provincial units there are. */
@Component
class NationalOrgans implements Load {

    private static final int ORGANS = 15_000;

    private final NationalSql sql;
    private final Ledger ledger;

    NationalOrgans(NationalSql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "national";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    @Transactional
    public void run(PrintStream out) {
        List<Long> made = sql.make(
                ORGANS, List.of(Texts.pattern("directory.national.unit"), Texts.pattern("directory.national.second")));
        if (!made.isEmpty()) {
            sql.place(made);
            ledger.write(
                    By.SYSTEM, "directory.national", new Subject.Many("organ", made), Map.of("organs", made.size()));
        }
        out.println(text("directory.national.done", made.size()));
    }
}
