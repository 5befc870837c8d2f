package ir.saman.circular.page;

import ir.saman.circular.CircularName;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Relation;
import ir.saman.kit.web.Link;

/**
 * What a circular rests on, replaces or refers to.
 *
 * @param address of that text's page; empty if it does not stand in the library
 */
record Reference(CircularText.Reference to, String address) {

    boolean is(Relation relation) {
        return to.relation() == relation;
    }

    /** Its name, leading there if it stands in the library. */
    Link link() {
        return address.isEmpty() ? Link.here(to.words()) : Link.to(to.words(), CircularName.pathOf(address));
    }

    String about() {
        return to.about();
    }

    String note() {
        return to.note();
    }

    boolean uncertain() {
        return to.uncertain();
    }
}
