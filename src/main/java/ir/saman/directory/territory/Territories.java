package ir.saman.directory.territory;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganKind;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.directory.territory.TerritoryCommand.Make;
import ir.saman.directory.territory.TerritoryCommand.Rename;
import ir.saman.directory.territory.TerritoryRules.Case;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands on counties. Each takes its turn, asks the rules, writes, and leaves a ledger entry. */
@Component
class Territories {

    private final TerritorySql sql;
    private final Organs organs;
    private final Authority authority;
    private final Ledger ledger;
    private final Clock clock;

    Territories(TerritorySql sql, Organs organs, Authority authority, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.organs = organs;
        this.authority = authority;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Makes a county, with the official code given or with a provisional one.
     *
     * @throws ir.saman.kit.web.NotFound if the province is not this actor's to divide
     */
    @Transactional
    public Outcome make(Make command, Actor by) {
        require(command.province(), by);
        sql.takeTurns();
        var broken = TerritoryRules.broken(
                TerritoryRules.MAKE,
                new Case<>(
                        command,
                        command.code().flatMap(sql::codeHolder),
                        sql.nameHolder(command.province(), command.name(), ""),
                        today()));
        if (!broken.isEmpty()) {
            return new Outcome.Refused(broken);
        }
        String code = command.code().orElseGet(() -> sql.nextProvisional(command.province()));
        sql.make(command, code, command.code().isEmpty());
        Map<String, String> readable = Map.of(
                "code", code,
                "name", command.name(),
                "province", command.province(),
                "on", command.on().toString());
        return done(code, "directory.territory.make", readable, by);
    }

    /**
     * Gives a county another name.
     *
     * @throws ir.saman.kit.web.NotFound if its province is not this actor's
     */
    @Transactional
    public Outcome rename(County county, Rename command, Actor by) {
        require(county.province(), by);
        sql.takeTurns();
        Optional<String> holder = sql.nameHolder(county.province(), command.name(), command.code());
        var broken =
                TerritoryRules.broken(TerritoryRules.RENAME, new Case<>(command, Optional.empty(), holder, today()));
        if (!broken.isEmpty()) {
            return new Outcome.Refused(broken);
        }
        if (!sql.rename(command)) {
            return new Outcome.ChangedMeanwhile(
                    sql.find(command.code()).orElseThrow().name());
        }
        Map<String, String> readable = Map.of(
                "code", command.code(), "was", command.was(), "name", command.name(), "reason", command.reason());
        return done(command.code(), "directory.territory.rename", readable, by);
    }

    /** Where the governorate of a new county is made, its form filled in. */
    String governorateOf(County county) {
        return GovernorateForm.address(county, governorate(county.province()));
    }

    private Outcome done(String code, String command, Map<String, String> readable, Actor by) {
        County county = sql.find(code).orElseThrow();
        ledger.write(by.by(), command, new Subject.One("territory", county.number()), readable);
        return new Outcome.Done(county);
    }

    /** A county stands in the territory of its province's governorate; without one, of the ministry above the actor. */
    private void require(String province, Actor by) {
        Organ concerned =
                governorate(province).orElseGet(() -> organs.get(by.organ().ministry()));
        authority.require(by, Act.EDIT_ORGAN, Target.of(concerned), "territory " + province);
    }

    private Optional<Organ> governorate(String province) {
        return organs.ofProvince(OrganKind.GOVERNORATE, province, today());
    }

    private LocalDate today() {
        return Tehran.today(clock);
    }
}
