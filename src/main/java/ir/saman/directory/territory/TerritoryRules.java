package ir.saman.directory.territory;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.territory.Outcome.Refusal;
import ir.saman.directory.territory.TerritoryCommand.Make;
import ir.saman.directory.territory.TerritoryCommand.Rename;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules for commands on counties, each a small question of what is known about the case. */
final class TerritoryRules {

    private TerritoryRules() {}

    /**
     * What a rule looks at.
     *
     * @param codeHolder the name of the territory that has the code asked for
     * @param nameHolder the code of another county of the province that has the name asked for, however it is spelt
     */
    record Case<C extends TerritoryCommand>(
            C command, Optional<String> codeHolder, Optional<String> nameHolder, LocalDate today) {}

    /** One rule: a refusal, if it is broken. */
    interface Rule<C extends TerritoryCommand> extends Function<Case<C>, Optional<Refusal>> {}

    static final List<Rule<Make>> MAKE = List.of(
            TerritoryRules::nameTaken,
            TerritoryRules::codeOfTheProvince,
            TerritoryRules::codeTaken,
            TerritoryRules::dayAhead);

    static final List<Rule<Rename>> RENAME = List.of(TerritoryRules::nameTaken, TerritoryRules::sameName);

    /** All the rules that the command breaks. */
    static <C extends TerritoryCommand> List<Refusal> broken(List<Rule<C>> rules, Case<C> asked) {
        return rules.stream().flatMap(rule -> rule.apply(asked).stream()).toList();
    }

    private static Optional<Refusal> nameTaken(Case<?> asked) {
        return asked.nameHolder().map(code -> new Refusal("name", text("directory.territory.refused.name", code)));
    }

    private static Optional<Refusal> sameName(Case<Rename> asked) {
        return asked.command().name().equals(asked.command().was())
                ? Optional.of(new Refusal("name", text("directory.territory.refused.same")))
                : Optional.empty();
    }

    /** The Statistical Centre's code of a county: the province's two digits and two more, counted from one. */
    private static Optional<Refusal> codeOfTheProvince(Case<Make> asked) {
        String province = asked.command().province();
        return asked.command()
                .code()
                .filter(code -> !code.matches(province + "(?!00)[0-9]{2}"))
                .map(code -> new Refusal("code", text("directory.territory.refused.code", province)));
    }

    private static Optional<Refusal> codeTaken(Case<Make> asked) {
        return asked.codeHolder().map(name -> new Refusal("code", text("directory.territory.refused.taken", name)));
    }

    private static Optional<Refusal> dayAhead(Case<Make> asked) {
        return asked.command().on().isAfter(asked.today())
                ? Optional.of(new Refusal("on", text("directory.territory.refused.ahead")))
                : Optional.empty();
    }
}
