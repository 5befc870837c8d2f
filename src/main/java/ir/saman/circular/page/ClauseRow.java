package ir.saman.circular.page;

import ir.saman.circular.ClauseForce;

/** A clause as it is stored; {@code parent} is 0 at the top. */
record ClauseRow(
        long id,
        long parent,
        String anchor,
        String kind,
        String label,
        String heading,
        ClauseForce force,
        String text,
        String note) {}
