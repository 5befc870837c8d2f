package ir.saman.board.view;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.stream.Stream;

/** In which order saved views stand. */
enum ViewOrder {
    NEWEST("v.id", "bigint", true),
    NAME("v.name collate \"fa-IR-x-icu\"", "text", false);

    private final String key;
    private final String type;
    private final boolean down;

    ViewOrder(String key, String type, boolean down) {
        this.key = key;
        this.type = type;
        this.down = down;
    }

    static ViewOrder of(Form form) {
        return form.choice("order", text("board.view.order"), ViewOrder.class).orElse(NEWEST);
    }

    static List<Option> options() {
        return Stream.of(values())
                .map(each -> new Option(each.name(), text("board.view.order." + each.name())))
                .toList();
    }

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

    /** The order in which rows are read. */
    String rows(Cursor.Way way) {
        String direction = down == (way != Cursor.Way.BEFORE) ? " desc" : "";
        return " order by " + key + direction + ", v.id" + direction;
    }

    Cursor shaped(Cursor cursor) {
        return cursor.shaped(this == NEWEST ? Cursor.Part.NUMBER : Cursor.Part.TEXT, Cursor.Part.NUMBER);
    }

    private String keyed(String compared) {
        return " and (" + key + ", v.id) " + compared + " (cast(:key as " + type + "), cast(:id as bigint))";
    }
}
