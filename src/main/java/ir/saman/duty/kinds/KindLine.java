package ir.saman.duty.kinds;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Digits;

/**
 * One kind of evidence in the list.
 *
 * @param own whether it was added here; else it is Saman's own and never changed here
 * @param asked by how many clauses, whether in force or not
 * @param sortKey its name as the list is ordered by it
 */
record KindLine(long id, String name, String hint, boolean own, long asked, String sortKey) {

    String path() {
        return KindPages.PATH + "/" + id;
    }

    String clauses() {
        return Digits.grouped(asked);
    }

    String origin() {
        return text(own ? "duty.kinds.own" : "duty.kinds.given");
    }
}
