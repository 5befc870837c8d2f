package ir.saman.directory.territory;

import java.time.LocalDate;
import java.util.Optional;

/** What an administrator may do to the territories. */
sealed interface TerritoryCommand {

    /** The county's name from now on. */
    String name();

    /** A new county; without a {@code code} it gets the next provisional one of its province. */
    record Make(String province, String name, Optional<String> code, LocalDate on) implements TerritoryCommand {}

    /** Another name; {@code was} is the name its reader saw. */
    record Rename(String code, String was, String name, String reason) implements TerritoryCommand {}
}
