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

    /** Those of the agencies at and below a path of the administration tree, with their units in provinces and counties. */
    record Agencies(String path) implements Place {}

    /** Those of one organ alone. */
    record Own(OrganId organ) implements Place {}
}
