package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Relation;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Link;
import java.util.ArrayList;
import java.util.List;

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
        String kind = "circular.kind." + to.kind();
        String words = Texts.has(kind) ? text(kind) : to.kind();
        String name = to.number().isEmpty() ? words : text("circular.name", words, Digits.persian(to.number()));
        return address.isEmpty() ? Link.here(name) : Link.to(name, CircularName.pathOf(address));
    }

    /** The rest of it: title, parts, issuer, day, note; what the letter does not say is not said. */
    String about() {
        List<String> said = new ArrayList<>();
        said.add(to.title());
        said.add(String.join(text("circular.comma"), to.parts()));
        said.add(to.issuer());
        said.add(to.date().map(day -> PersianDate.of(day).format()).orElse(""));
        said.removeIf(String::isEmpty);
        return String.join(text("circular.comma"), said);
    }

    String note() {
        return to.note();
    }

    boolean uncertain() {
        return to.uncertain();
    }
}
