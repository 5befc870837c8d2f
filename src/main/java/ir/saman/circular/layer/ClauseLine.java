package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

/** A clause of a circular as Saman words it. */
record ClauseLine(String anchor, String label, String heading, String wording) {

    String title() {
        return title(label, heading);
    }

    static String title(String label, String heading) {
        return heading.isEmpty() ? label : text("circular.text.clause.title", label, heading);
    }
}
