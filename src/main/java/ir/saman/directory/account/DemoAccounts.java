package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.joining;

import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganKind;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.shell.Load;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Settings;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Five accounts through whose eyes the whole can be shown. Loading again makes new passwords, but only for accounts that
 * were opened here: somebody real may have one of these user names, and is left alone. Their first seats began a
 * year ago, so that a half-year of demonstration answers fits in.
 */
@Component
class DemoAccounts implements Load {

    private static final String SEMNAN = "20";
    private static final String ROADS = "N012";
    private static final String GARMSAR = "C2004";

    /** Before a user name: the setting that holds the number of the account opened here. */
    private static final String OPENED = "demonstration.account.";

    private final AccountSql sql;
    private final AccountBook book;
    private final Organs organs;
    private final Settings settings;
    private final Clock clock;

    DemoAccounts(AccountSql sql, AccountBook book, Organs organs, Settings settings, Clock clock) {
        this.sql = sql;
        this.book = book;
        this.organs = organs;
        this.settings = settings;
        this.clock = clock;
    }

    /** One account and its seats, the first of which it sits in after signing in. */
    private record Demo(String userName, List<Sitting> seats) {}

    private record Sitting(Role role, Organ organ) {}

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<String> refusal() {
        String strangers = all().stream()
                .map(Demo::userName)
                .filter(userName -> sql.byName(userName)
                        .filter(account -> !openedHere(userName, account))
                        .isPresent())
                .collect(joining(text("directory.list.and")));
        return Optional.of(strangers)
                .filter(names -> !names.isEmpty())
                .map(names -> text("directory.demo.strangers", names));
    }

    @Override
    @Transactional
    public void run(PrintStream out) {
        settings.put(DemoBanner.SETTING, "true");
        out.println(text("directory.demo.title"));
        all().forEach(demo -> out.printf("  %-16s %s%n", demo.userName(), issue(demo)));
    }

    private List<Demo> all() {
        Organ arso = byCode(FirstAdministrator.ARSO);
        Organ management = ofSemnan(OrganKind.MANAGEMENT_ORGANISATION);
        Organ roads = byCode(ROADS);
        return List.of(
                new Demo("arso", List.of(new Sitting(Role.ARSO_EXPERT, arso))),
                new Demo(
                        "semnan.mporg",
                        List.of(
                                new Sitting(Role.PROVINCIAL_MANAGEMENT_OFFICER, management),
                                new Sitting(Role.PROVINCIAL_COUNCIL_SECRETARY, management),
                                new Sitting(Role.ORGAN_SUPERVISOR, ofSemnan(OrganKind.GOVERNORATE)))),
                new Demo(
                        "roads", List.of(new Sitting(Role.REFORM_OFFICER, roads), new Sitting(Role.ORGAN_HEAD, roads))),
                new Demo("garmsar", List.of(new Sitting(Role.COUNTY_OFFICER, byCode(GARMSAR)))),
                new Demo("auditor", List.of(new Sitting(Role.AUDITOR, arso))));
    }

    /** The account's fresh password; the account is opened if it is not there yet. */
    private String issue(Demo demo) {
        Optional<AccountId> there = sql.byName(demo.userName());
        if (there.filter(account -> openedHere(demo.userName(), account)).isPresent()) {
            return book.reset(By.SYSTEM, there.get(), false);
        }
        var made = NewAccount.of(text("directory.demo." + demo.userName()), demo.userName(), false);
        if (!(book.open(By.SYSTEM, made, seat(demo.seats().getFirst())) instanceof Opened.Done done)) {
            throw new IllegalStateException("demo account " + demo.userName());
        }
        settings.put(OPENED + demo.userName(), Long.toString(done.account().value()));
        demo.seats().stream().skip(1).forEach(sitting -> book.give(By.SYSTEM, done.account(), seat(sitting)));
        return done.password();
    }

    private boolean openedHere(String userName, AccountId account) {
        return settings.find(OPENED + userName)
                .filter(Long.toString(account.value())::equals)
                .isPresent();
    }

    private NewSeat seat(Sitting sitting) {
        LocalDate aYearAgo = Tehran.today(clock).minusYears(1);
        return new NewSeat(sitting.organ().id(), sitting.role(), aYearAgo, Optional.empty());
    }

    private Organ byCode(String code) {
        return organs.byCode(code).orElseThrow(() -> new IllegalStateException("no organ " + code));
    }

    private Organ ofSemnan(OrganKind kind) {
        return organs.ofProvince(kind, SEMNAN, Tehran.today(clock))
                .orElseThrow(() -> new IllegalStateException("no " + kind + " in province " + SEMNAN));
    }
}
