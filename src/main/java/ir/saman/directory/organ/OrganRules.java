package ir.saman.directory.organ;

import ir.saman.directory.Organ;
import ir.saman.directory.OrganKind;
import ir.saman.directory.organ.OrganCommand.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules for commands on organs, each a small question of what is known about the case. */
final class OrganRules {

    private OrganRules() {}

    /**
     * What a rule looks at.
     *
     * @param organ the organ as it stands, absent for a new one
     * @param parent the parent asked for
     * @param successor the successor asked for
     * @param codeTaken whether another organ has the code asked for
     * @param provinceOfCounty the province of the county asked for
     * @param units how many standing organs have the organ as their parent
     */
    record Case(
            Optional<Organ> organ,
            Optional<Organ> parent,
            Optional<Organ> successor,
            boolean codeTaken,
            Optional<String> provinceOfCounty,
            int units) {}

    /** One rule: a refusal, if it is broken. */
    interface Rule<C extends OrganCommand> extends Function<Broken<C>, Optional<Refusal>> {}

    /** A case beside the command asked for and the day it is asked. */
    record Broken<C extends OrganCommand>(Case known, C command, LocalDate today) {}

    static final List<Rule<OrganCommand.Make>> MAKE = List.of(
            OrganRules::codeTaken,
            OrganRules::parentClosed,
            OrganRules::dayAhead,
            b -> county(b, b.command().place()),
            b -> provinceMissing(b.command().identity().kind(), b.command().place()),
            b -> countyMissing(b.command().identity().kind(), b.command().place()));

    static final List<Rule<OrganCommand.Edit>> EDIT = List.of(
            OrganRules::codeTaken,
            b -> kindWithoutTerritory(b, b.command().identity().kind()),
            OrganRules::dayAhead,
            OrganRules::dayBeforeBeginning,
            OrganRules::alreadyClosed);

    static final List<Rule<OrganCommand.Move>> MOVE = List.of(
            OrganRules::parentClosed,
            OrganRules::makesACycle,
            b -> county(b, b.command().place()),
            b -> standing(b, organ -> provinceMissing(organ.kind(), b.command().place())),
            b -> standing(b, organ -> countyMissing(organ.kind(), b.command().place())),
            OrganRules::dayAhead,
            OrganRules::dayBeforeBeginning,
            OrganRules::alreadyClosed);

    static final List<Rule<OrganCommand.Close>> CLOSE = List.of(
            OrganRules::dayAhead,
            OrganRules::dayBeforeBeginning,
            OrganRules::alreadyClosed,
            OrganRules::unitsWithoutSuccessor,
            OrganRules::successorClosed,
            OrganRules::successorBelow);

    /** All the rules that the command breaks. */
    static <C extends OrganCommand> List<Refusal> broken(List<Rule<C>> rules, Case known, C command, LocalDate today) {
        Broken<C> asked = new Broken<>(known, command, today);
        return rules.stream().flatMap(rule -> rule.apply(asked).stream()).toList();
    }

    private static Optional<Refusal> codeTaken(Broken<?> asked) {
        return when(asked.known().codeTaken(), Refusal.CODE_TAKEN);
    }

    private static Optional<Refusal> parentClosed(Broken<?> asked) {
        return when(closed(asked.known().parent(), asked.today()), Refusal.PARENT_CLOSED);
    }

    private static Optional<Refusal> makesACycle(Broken<?> asked) {
        return when(below(asked.known().organ(), asked.known().parent()), Refusal.MAKES_A_CYCLE);
    }

    private static Optional<Refusal> county(Broken<?> asked, Place place) {
        boolean fits = place.county().isEmpty()
                || asked.known()
                        .provinceOfCounty()
                        .filter(p -> place.province().filter(p::equals).isPresent())
                        .isPresent();
        return when(!fits, Refusal.COUNTY_OF_ANOTHER_PROVINCE);
    }

    /** A coordinator's grant reaches its territory, so it must have one. */
    private static Optional<Refusal> provinceMissing(OrganKind kind, Place place) {
        return when(kind.lacksProvince(place.province().isPresent()), Refusal.PROVINCE_MISSING);
    }

    private static Optional<Refusal> countyMissing(OrganKind kind, Place place) {
        return when(kind.lacksCounty(place.county().isPresent()), Refusal.COUNTY_MISSING);
    }

    private static Optional<Refusal> kindWithoutTerritory(Broken<?> asked, OrganKind kind) {
        return standing(
                asked,
                organ -> when(
                        kind.lacksProvince(organ.province().isPresent())
                                || kind.lacksCounty(organ.county().isPresent()),
                        Refusal.KIND_WITHOUT_TERRITORY));
    }

    private static Optional<Refusal> standing(Broken<?> asked, Function<Organ, Optional<Refusal>> rule) {
        return asked.known().organ().flatMap(rule);
    }

    private static Optional<Refusal> dayAhead(Broken<?> asked) {
        return when(asked.command().on().isAfter(asked.today()), Refusal.DAY_AHEAD);
    }

    private static Optional<Refusal> dayBeforeBeginning(Broken<?> asked) {
        return when(
                asked.known()
                        .organ()
                        .filter(o -> asked.command().on().isBefore(o.validFrom()))
                        .isPresent(),
                Refusal.DAY_BEFORE_BEGINNING);
    }

    private static Optional<Refusal> alreadyClosed(Broken<?> asked) {
        return when(closed(asked.known().organ(), asked.today()), Refusal.ALREADY_CLOSED);
    }

    private static Optional<Refusal> unitsWithoutSuccessor(Broken<?> asked) {
        return when(asked.known().units() > 0 && asked.known().successor().isEmpty(), Refusal.UNITS_WITHOUT_SUCCESSOR);
    }

    private static Optional<Refusal> successorClosed(Broken<?> asked) {
        return when(closed(asked.known().successor(), asked.today()), Refusal.SUCCESSOR_CLOSED);
    }

    private static Optional<Refusal> successorBelow(Broken<?> asked) {
        return when(below(asked.known().organ(), asked.known().successor()), Refusal.SUCCESSOR_BELOW);
    }

    private static boolean closed(Optional<Organ> organ, LocalDate today) {
        return Stream.of(organ)
                .flatMap(Optional::stream)
                .anyMatch(o -> o.validTo().filter(end -> !end.isAfter(today)).isPresent());
    }

    /** Whether {@code other} is {@code organ} itself or stands below it. */
    private static boolean below(Optional<Organ> organ, Optional<Organ> other) {
        return organ.isPresent()
                && other.isPresent()
                && (other.get().path() + ".").startsWith(organ.get().path() + ".");
    }

    private static Optional<Refusal> when(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
