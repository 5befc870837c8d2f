package ir.saman.directory.organ;

import ir.saman.directory.Actor;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.organ.OrganCommand.Close;
import ir.saman.directory.organ.OrganCommand.Edit;
import ir.saman.directory.organ.OrganCommand.Make;
import ir.saman.directory.organ.OrganCommand.Move;
import ir.saman.directory.organ.OrganRules.Case;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The commands on organs. Each locks the organ, compares its version, asks the rules, writes, keeps before and after in
 * the organ's history, and publishes the event others follow; all in one transaction.
 */
@Component
class OrganChanges {

    private final ChangeSql sql;
    private final Organs organs;
    private final ChangeRecord history;
    private final Clock clock;

    OrganChanges(ChangeSql sql, Organs organs, ChangeRecord history, Clock clock) {
        this.sql = sql;
        this.organs = organs;
        this.history = history;
        this.clock = clock;
    }

    /** Makes a new organ. */
    @Transactional
    public Outcome make(Make command, Actor by) {
        sql.takeTurns();
        Case known = new Case(
                Optional.empty(),
                command.place().parent().flatMap(organs::find),
                Optional.empty(),
                sql.codeTaken(command.identity(), 0),
                command.place().county().flatMap(sql::provinceOf),
                0);
        List<Refusal> broken = OrganRules.broken(OrganRules.MAKE, known, command, today());
        if (!broken.isEmpty()) {
            return new Outcome.Refused(broken);
        }
        OrganId organ = sql.make(command.identity(), command.place(), command.on());
        sql.place(List.of(organ));
        history.keep(organ, command, "", by, new OrganChanged.Made(List.of(organ), by.by()));
        return new Outcome.Done(organ);
    }

    /** Changes who an organ is. A change of kind or of Article 5 counts as a move: addressee rules speak of both. */
    @Transactional
    public Outcome edit(Edit command, Actor by) {
        return onCurrent(command.organ(), command.version(), facts -> {
            Organ organ = organs.get(command.organ());
            boolean taken = sql.codeTaken(command.identity(), command.organ().value());
            Case known = new Case(Optional.of(organ), Optional.empty(), Optional.empty(), taken, Optional.empty(), 0);
            List<Refusal> broken = OrganRules.broken(OrganRules.EDIT, known, command, today());
            if (!broken.isEmpty()) {
                return new Outcome.Refused(broken);
            }
            sql.edit(command.organ(), command.identity());
            boolean another = organ.kind() != command.identity().kind()
                    || organ.article5() != command.identity().article5();
            if (another) {
                history.keep(command.organ(), command, facts, by, moved(command.organ(), command, by));
            } else {
                history.keep(command.organ(), command, facts, by);
            }
            return new Outcome.Done(command.organ());
        });
    }

    /** Moves an organ, and on the administration tree all below it, in one statement. */
    @Transactional
    public Outcome move(Move command, Actor by) {
        return onCurrent(command.organ(), command.version(), facts -> {
            Case known = new Case(
                    organs.find(command.organ()),
                    command.place().parent().flatMap(organs::find),
                    Optional.empty(),
                    false,
                    command.place().county().flatMap(sql::provinceOf),
                    0);
            List<Refusal> broken = OrganRules.broken(OrganRules.MOVE, known, command, today());
            if (!broken.isEmpty()) {
                return new Outcome.Refused(broken);
            }
            sql.move(command.organ(), command.place());
            sql.place(List.of(command.organ()));
            history.keep(command.organ(), command, facts, by, moved(command.organ(), command, by));
            return new Outcome.Done(command.organ());
        });
    }

    /** Closes an organ; its units, if it has any, pass to the successor. */
    @Transactional
    public Outcome close(Close command, Actor by) {
        return onCurrent(command.organ(), command.version(), facts -> {
            List<OrganId> units = sql.units(command.organ(), today());
            Case known = new Case(
                    organs.find(command.organ()),
                    Optional.empty(),
                    command.successor().flatMap(organs::find),
                    false,
                    Optional.empty(),
                    units.size());
            List<Refusal> broken = OrganRules.broken(OrganRules.CLOSE, known, command, today());
            if (!broken.isEmpty()) {
                return new Outcome.Refused(broken);
            }
            command.successor().ifPresent(successor -> handOver(command, successor, units, by));
            sql.close(command.organ(), command.on());
            history.keep(
                    command.organ(),
                    command,
                    facts,
                    by,
                    new OrganChanged.Closed(command.organ(), command.on(), command.successor(), by.by()));
            return new Outcome.Done(command.organ());
        });
    }

    private void handOver(Close command, OrganId successor, List<OrganId> units, Actor by) {
        sql.succeed(command.organ(), successor, command.on());
        for (OrganId unit : units) {
            String before = sql.current(unit).orElseThrow().facts();
            sql.adopt(unit, successor);
            sql.place(List.of(unit));
            history.keep(unit, command, before, by);
        }
        if (!units.isEmpty()) {
            history.tell(new OrganChanged.Moved(units, command.on(), by.by()));
        }
    }

    private Outcome onCurrent(OrganId organ, int version, Function<String, Outcome> change) {
        sql.takeTurns();
        ChangeSql.Current current =
                sql.current(organ).orElseThrow(() -> new IllegalArgumentException("no organ " + organ.value()));
        if (current.version() == version) {
            return change.apply(current.facts());
        }
        return sql.lastChange(organ)
                .<Outcome>map(last -> new Outcome.ChangedMeanwhile(last.by(), last.at()))
                .orElseGet(() -> new Outcome.Refused(List.of(Refusal.VERSION_UNKNOWN)));
    }

    private static OrganChanged moved(OrganId organ, OrganCommand command, Actor by) {
        return new OrganChanged.Moved(List.of(organ), command.on(), by.by());
    }

    private LocalDate today() {
        return Tehran.today(clock);
    }
}
