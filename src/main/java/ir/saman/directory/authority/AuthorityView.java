package ir.saman.directory.authority;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Grant;
import ir.saman.directory.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The one table of authority, read out: roles across, acts down, grants in words. */
record AuthorityView(Authority authority, Actor actor) {

    /** Why the reader's own seat may do an act, and how far. */
    record Reason(String act, String grants) {}

    List<Role> roles() {
        return List.of(Role.values());
    }

    List<Act> acts() {
        return List.of(Act.values());
    }

    /** The grants in words; empty where the role may not. */
    String cell(Role role, Act act) {
        return words(authority.grants(role, act));
    }

    List<Reason> reasons() {
        return Arrays.stream(Act.values())
                .filter(act -> authority.mayEver(actor, act))
                .map(act -> new Reason(act.label(), cell(actor.role(), act)))
                .toList();
    }

    private static String words(Set<Grant> grants) {
        return grants.stream().map(Grant::label).collect(Collectors.joining(text("directory.list.and")));
    }
}
