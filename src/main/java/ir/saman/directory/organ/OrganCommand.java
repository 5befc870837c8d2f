package ir.saman.directory.organ;

import ir.saman.directory.OrganId;
import ir.saman.directory.OrganKind;
import java.time.LocalDate;
import java.util.Optional;

/** What can be done to the organs. Each takes effect on a day that is not ahead, for a reason that its history keeps. */
sealed interface OrganCommand {

    /** The day it takes effect. */
    LocalDate on();

    /** Why, in the words of whoever does it. */
    String reason();

    /** Who an organ is, wherever it stands. */
    record Identity(
            String code,
            String codeSystem,
            boolean codeProvisional,
            OrganKind kind,
            String name,
            String nameEn,
            boolean article5) {}

    /** Where an organ stands on both trees; a county only within its province. */
    record Place(Optional<OrganId> parent, Optional<String> province, Optional<String> county) {}

    /** A new organ. */
    record Make(Identity identity, Place place, LocalDate on, String reason) implements OrganCommand {}

    /** Another name, code or kind; {@code version} is the one the form was drawn from. */
    record Edit(OrganId organ, int version, Identity identity, LocalDate on, String reason) implements OrganCommand {}

    /** Another place on either tree; all below it follows on the administration tree. */
    record Move(OrganId organ, int version, Place place, LocalDate on, String reason) implements OrganCommand {}

    /** The end of an organ; with a successor its open duties and its units go there (which is also how organs merge). */
    record Close(OrganId organ, int version, Optional<OrganId> successor, LocalDate on, String reason)
            implements OrganCommand {}
}
