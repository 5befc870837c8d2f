package ir.saman.directory;

import ir.saman.secretariat.By;
import java.util.Optional;

/**
 * Who acts, and as what: an account in one of its seats. Handed down as a parameter; there is no global current user.
 *
 * @param deputyFor the account whose seat this is, when a deputy (جانشین) fills it
 */
public record Actor(AccountId account, String name, Organ organ, Role role, Optional<AccountId> deputyFor) {

    /** The same, as the ledger keeps it. */
    public By by() {
        return new By(
                Optional.of(account.value()),
                Optional.of(organ.id().value()),
                Optional.of(role.name()),
                deputyFor.map(AccountId::value));
    }
}
