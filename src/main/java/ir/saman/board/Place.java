package ir.saman.board;

import ir.saman.directory.OrganId;

/** Whose duties are counted. */
public sealed interface Place {

    /** All. */
    record Country() implements Place {}

    /** Those of the organs of a province, its counties included. */
    record Province(String code) implements Place {}

    /** Those of the organs of a county. */
    record County(String code) implements Place {}

    /**
     * Those stamped with an organ as their agency or as their ministry, with its units in provinces and counties; of the
     * Presidency, also those stamped with a ministry that stands below it. Where their bearers stand today does not matter.
     */
    record Agencies(OrganId organ) implements Place {}

    /** Those of one organ alone. */
    record Own(OrganId organ) implements Place {}
}
