package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.shell.Load;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Settings;
import ir.saman.secretariat.Subject;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Five hundred made-up officers, so that there are people who answer and decide; only where nobody works yet. */
@Component
class NationalOfficers implements Load {

    private static final int OFFICERS = 500;

    private final OfficersSql sql;
    private final PasswordEncoder passwords;
    private final Ledger ledger;
    private final Settings settings;
    private final Clock clock;

    NationalOfficers(OfficersSql sql, PasswordEncoder passwords, Ledger ledger, Settings settings, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "national";
    }

    @Override
    public int order() {
        return 120;
    }

    /** What people really did must not be mixed with what is made up. */
    @Override
    public Optional<String> refusal() {
        return settings.find(DemoBanner.SETTING).isEmpty() && sql.hasPeople()
                ? Optional.of(text("directory.national.people"))
                : Optional.empty();
    }

    @Override
    @Transactional
    public void run(PrintStream out) {
        settings.put(DemoBanner.SETTING, "true");
        String unknown = passwords.encode(UUID.randomUUID().toString());
        List<Long> opened = sql.officers(
                OFFICERS,
                Texts.pattern("directory.national.officer"),
                unknown,
                clock.instant(),
                Tehran.today(clock).minusYears(6));
        if (!opened.isEmpty()) {
            ledger.write(
                    By.SYSTEM,
                    "directory.national",
                    new Subject.Many("account", opened),
                    Map.of("accounts", opened.size()));
        }
        out.println(text("directory.national.officers", opened.size()));
    }
}
