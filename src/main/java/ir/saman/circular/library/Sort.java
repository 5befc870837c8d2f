package ir.saman.circular.library;

import ir.saman.kit.web.Cursor;

/** An order of the library. Numbers without other signs stand by their value; subjects by the Persian alphabet. */
enum Sort {
    NEWEST("c.issued_on", "date", true),
    OLDEST("c.issued_on", "date", false),
    NUMBER("lpad(c.number, 60) collate \"C\"", "text", false),
    SUBJECT("c.subject collate \"fa-IR-x-icu\"", "text", false);

    private final String key;
    private final String type;
    private final boolean down;

    Sort(String key, String type, boolean down) {
        this.key = key;
        this.type = type;
        this.down = down;
    }

    /** The column circulars are ordered by. */
    String key() {
        return key;
    }

    /** Only what comes after the cursor's row, or before it. */
    String beyond(Cursor.Way way) {
        return switch (way) {
            case FIRST -> "";
            case AFTER -> keyed(down ? "<" : ">");
            case BEFORE -> keyed(down ? ">" : "<");
        };
    }

    /** The order in which rows are read, of columns {@code key} and {@code id}. */
    String order(Cursor.Way way, String key, String id) {
        String direction = down == (way != Cursor.Way.BEFORE) ? " desc" : "";
        return " order by " + key + direction + ", " + id + direction;
    }

    /** How a cursor's key must look. */
    Cursor shaped(Cursor cursor) {
        return cursor.shaped(type.equals("date") ? Cursor.Part.DATE : Cursor.Part.TEXT, Cursor.Part.NUMBER);
    }

    private String keyed(String compared) {
        return " and (" + key + ", c.id) " + compared + " (cast(:key as " + type + "), cast(:id as bigint))";
    }
}
