package ir.saman.directory;

import java.util.Optional;

/**
 * How far an actor's act reaches, for lists: what one {@link Decision} says of one organ, said of all at once. An organ
 * is within reach when it is {@code own}, lies below {@code below}, in {@code province} or {@code county}, or when the
 * duty's source belongs to {@code overseer} as issuer or overseer of its programme.
 *
 * @param below path of the subtree on the administration tree
 */
public record Reach(
        Optional<OrganId> own,
        Optional<String> below,
        Optional<String> province,
        Optional<String> county,
        Optional<OrganId> overseer) {}
