package ir.saman.secretariat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An official letter as entered by a secretariat; never changed afterwards.
 *
 * @param number as written on it, digits in any form
 * @param recordedAt when it was entered, whatever day it bears
 */
public record Letter(LetterId id, String number, LocalDate on, Draft text, Instant recordedAt) {

    /**
     * What is known of a letter before it has its number.
     *
     * @param organ the number of the organ that sends it; opaque here
     * @param organName as it is written in the head
     * @param series the register it is numbered in; empty for the organ's only one. It begins the number.
     * @param kind a stable word of the module that writes it, such as {@code circular}
     */
    public record Draft(
            long organ,
            String organName,
            String series,
            String subject,
            String kind,
            Classification classification,
            Urgency urgency,
            Optional<Parent> parent) {}

    /** The letter before this one in its chain. */
    public record Parent(Relation relation, LetterId letter) {}

    /** What a letter does to the one before it. */
    public enum Relation {
        ANSWERS,
        RELAYS,
        FOLLOWS
    }

    /** Who may read it. */
    public enum Classification {
        ORDINARY,
        CONFIDENTIAL
    }

    /** How soon it is to be dealt with. */
    public enum Urgency {
        ORDINARY,
        IMPORTANT,
        URGENT
    }
}
