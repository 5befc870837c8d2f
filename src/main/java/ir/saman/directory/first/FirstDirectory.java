package ir.saman.directory.first;

import ir.saman.kit.shell.FirstStart;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads territories, organs, holidays and programmes while there is no organ yet: 155 national organs, 36 provincial
 * templates in 31 provinces, and a governorate in each of 482 counties. All or nothing. No events: whoever hears of
 * organs finds them in place at its own first start, which comes later.
 */
@Component
@Order(100)
class FirstDirectory implements FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstDirectory.class);

    private final FirstSql sql;
    private final ResourceRows files;
    private final Ledger ledger;

    FirstDirectory(FirstSql sql, ResourceRows files, Ledger ledger) {
        this.sql = sql;
        this.files = files;
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public void run() {
        if (sql.hasOrgans()) {
            return;
        }
        territories();
        List<Long> organs = organs();
        sql.run(FirstSql.HOLIDAYS, files.csv("holidays.csv"));
        programmes();
        ledger.write(
                By.SYSTEM,
                "directory.first-start",
                new Subject.Many("organ", organs),
                Map.of("organs", organs.size(), "provenance", "resource files"));
        LOG.info("first start: {} organs loaded", organs.size());
    }

    private void territories() {
        sql.run(FirstSql.PROVINCES, files.csv("provinces.csv"));
        sql.run(FirstSql.COUNTIES, files.csv("counties.csv"));
    }

    private List<Long> organs() {
        String national = files.csv("organs.csv");
        sql.run(FirstSql.NATIONAL, national);
        sql.run(FirstSql.NATIONAL_PARENTS, national);
        sql.run(FirstSql.SUCCESSIONS, national);
        sql.provincial(
                files.csv("provincial-templates.csv"),
                files.csv("provinces.csv"),
                files.csv("provincial-exceptions.csv"));
        sql.run(FirstSql.OF_COUNTIES, files.csv("county-templates.csv"));
        return sql.place();
    }

    private void programmes() {
        String programmes = files.yaml("programmes.yaml");
        sql.run(FirstSql.PROGRAMMES, programmes);
        sql.run(FirstSql.AXES, programmes);
        sql.run(FirstSql.PROGRAMME_ORGANS, programmes);
        sql.run(FirstSql.POWERS, programmes);
        sql.run(FirstSql.OVERSEERS, programmes);
    }
}
