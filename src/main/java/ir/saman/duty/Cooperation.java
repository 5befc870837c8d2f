package ir.saman.duty;

import java.util.Optional;

/**
 * Who cooperates with the lead, with a part of its own: either an organ named by its place towards the bearer, or all
 * organs a rule matches.
 *
 * @param role ISSUER, PARENT, COORDINATOR or GOVERNORATE, as in an acceptor chain
 */
public record Cooperation(Optional<String> role, Optional<BearerRule> rule, String part) {

    public Cooperation {
        if (role.isPresent() == rule.isPresent()) {
            throw new IllegalArgumentException("a role or a rule");
        }
    }
}
