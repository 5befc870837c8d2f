package ir.saman.circular.export;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Copy;
import ir.saman.circular.Readers.Opened;
import ir.saman.circular.export.Xml.Node;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import java.time.Clock;
import java.util.Optional;

/**
 * A version of a circular as Akoma Ntoso 3.0 (OASIS LegalDocML, release 2017-03-30): one expression of the work the circular
 * is. An eId is the anchor of its clause, so a duty, a page and this file name a clause alike.
 *
 * @param issuer the issuer's name
 * @param ended that it is not in force any more
 */
record AkomaNtoso(Opened opened, String issuer, Optional<Ended> ended, Clock clock) {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    Xml document() {
        Xml xml = Xml.of(NAMESPACE);
        Node doc = xml.root("akomaNtoso")
                .add("doc")
                .with("name", AknNames.kind(letter().kind()))
                .with("contains", opened.version().number() == 1 ? "originalVersion" : "singleVersion");
        new AknMeta(opened, issuer, ended, Tehran.today(clock)).addTo(doc.add("meta"));
        preface(doc.add("preface"));
        Node body = doc.add("mainBody");
        letter().clauses().forEach(each -> clause(body, each));
        conclusions(doc.add("conclusions"));
        return xml;
    }

    private CircularText letter() {
        return opened.text();
    }

    private void preface(Node preface) {
        Node head = preface.add("p");
        head.add("docTitle").put(letter().subject());
        head.put(" ").add("docNumber").put(Digits.persian(letter().number()));
        head.put(" ")
                .add("docDate")
                .with("date", letter().date().toString())
                .put(PersianDate.of(letter().date()).format());
        preface.add("p").put(letter().addressees().text());
    }

    private static void clause(Node above, Clause clause) {
        Node node = named(above, clause.kind()).with("eId", clause.anchor());
        node.add("num").put(clause.label());
        if (!clause.heading().isEmpty()) {
            node.add("heading").put(clause.heading());
        }
        if (clause.children().isEmpty()) {
            paragraphs(node.add("content").with("eId", clause.anchor() + "__content"), clause.text());
            return;
        }
        if (!clause.text().isEmpty()) {
            paragraphs(node.add("intro").with("eId", clause.anchor() + "__intro"), clause.text());
        }
        clause.children().forEach(each -> clause(node, each));
    }

    /** What the standard has no name for is a container that says what it is. */
    private static Node named(Node above, String kind) {
        return switch (kind) {
            case "ARTICLE" -> above.add("article");
            case "PARAGRAPH" -> above.add("paragraph");
            case "ITEM" -> above.add("point");
            default -> above.add("hcontainer").with("name", AknNames.kind(kind));
        };
    }

    private static void paragraphs(Node node, String words) {
        words.lines().forEach(line -> node.add("p").put(line));
        if (words.isEmpty()) {
            node.add("p");
        }
    }

    private void conclusions(Node conclusions) {
        Node signature = conclusions.add("p").add("signature");
        signature
                .add("person")
                .with("refersTo", "#" + AknMeta.SIGNATORY)
                .put(letter().signatory().name());
        signature
                .put(" ")
                .add("role")
                .with("refersTo", "#" + AknMeta.ROLE)
                .put(letter().signatory().post());
        for (Copy copy : letter().copies()) {
            conclusions.add("p").put(copy.words());
        }
    }
}
