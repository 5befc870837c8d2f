package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

/**
 * A clause that holds the words looked for.
 *
 * @param found how many clauses of that circular do
 */
record Hit(long circular, String anchor, String label, String heading, int found) {

    String words() {
        return heading.isEmpty() || label.endsWith(heading) ? label : text("circular.clause.title", label, heading);
    }
}
