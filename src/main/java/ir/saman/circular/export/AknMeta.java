package ir.saman.circular.export;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.Readers.Opened;
import ir.saman.circular.Version;
import ir.saman.circular.export.Xml.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What stands about a document before its text: what it is, whose it is, and how it stands to other texts. */
record AknMeta(Opened opened, String issuer, Optional<Ended> ended, LocalDate today) {

    static final String SIGNATORY = "signatory";
    static final String ROLE = "signatory_post";
    private static final String ISSUER = "issuer";
    private static final String SAMAN = "saman";

    void addTo(Node meta) {
        identification(meta.add("identification").with("source", "#" + SAMAN));
        lifecycle(meta.add("lifecycle").with("source", "#" + SAMAN));
        if (!letter().references().isEmpty()) {
            analysis(meta.add("analysis").with("source", "#" + SAMAN).add("activeModifications"));
        }
        references(meta.add("references").with("source", "#" + SAMAN));
    }

    private CircularText letter() {
        return opened.text();
    }

    private String work() {
        return AknNames.work(letter().kind(), Optional.of(letter().date()), letter().number());
    }

    private void identification(Node node) {
        Version version = opened.version();
        String expression = AknNames.expression(work(), version);
        Node work = named(node.add("FRBRWork"), work() + "/!main", work());
        dated(work, letter().date(), "issued", ISSUER);
        work.add("FRBRcountry").with("value", "ir");
        work.add("FRBRnumber").with("value", letter().number());
        Node words = named(node.add("FRBRExpression"), expression + "/!main", expression);
        dated(words, version.validFrom(), "valid", ISSUER);
        words.add("FRBRversionNumber").with("value", Integer.toString(version.number()));
        words.add("FRBRlanguage").with("language", "fas");
        Node file = named(node.add("FRBRManifestation"), expression + "/!main.xml", expression + ".xml");
        dated(file, today, "generated", SAMAN);
    }

    private static Node named(Node node, String here, String uri) {
        node.add("FRBRthis").with("value", here);
        node.add("FRBRuri").with("value", uri);
        return node;
    }

    private static void dated(Node node, LocalDate day, String name, String author) {
        node.add("FRBRdate").with("date", day.toString()).with("name", name);
        node.add("FRBRauthor").with("href", "#" + author);
    }

    /** When it was issued, amended up to this version as far as its reader may know, and put out of force. */
    private void lifecycle(Node node) {
        event(node, "generation", letter().date(), "issued");
        opened.versions().stream()
                .filter(each ->
                        each.number() > 1 && each.number() <= opened.version().number())
                .forEach(each -> event(node, "amendment", each.validFrom(), "amended_" + each.number()));
        ended.ifPresent(each -> event(node, "repeal", each.on(), "ended"));
    }

    private static void event(Node node, String type, LocalDate on, String id) {
        node.add("eventRef")
                .with("eId", id)
                .with("date", on.toString())
                .with("source", "#" + ISSUER)
                .with("type", type);
    }

    /** How it stands to each text it names. */
    private void analysis(Node modifications) {
        List<Reference> all = letter().references();
        for (int each = 0; each < all.size(); each++) {
            Node modification = relation(modifications, all.get(each)).with("eId", "relation_" + (each + 1));
            modification
                    .add("source")
                    .with("eId", "relation_" + (each + 1) + "__source")
                    .with("href", work());
            modification
                    .add("destination")
                    .with("eId", "relation_" + (each + 1) + "__destination")
                    .with("href", address(all.get(each)));
        }
    }

    private static Node relation(Node modifications, Reference reference) {
        return switch (reference.relation()) {
            case REPLACES -> modifications.add("textualMod").with("type", "repeal");
            case RESTS_ON -> modifications.add("legalSystemMod").with("type", "implementation");
            case REFERS_TO -> modifications.add("legalSystemMod").with("type", "staticReference");
        };
    }

    private void references(Node node) {
        List<Reference> all = letter().references();
        for (int each = 0; each < all.size(); each++) {
            named(node.add("activeRef"), "reference_" + (each + 1), address(all.get(each)), words(all.get(each)));
        }
        String organ = "/akn/ontology/organization/ir/";
        named(node.add("TLCOrganization"), ISSUER, organ + AknNames.segment(letter().issuer()), issuer);
        named(node.add("TLCOrganization"), SAMAN, organ + SAMAN, text("kit.name"));
        named(
                node.add("TLCPerson"),
                SIGNATORY,
                "/akn/ontology/person/ir/" + SIGNATORY,
                letter().signatory().name());
        named(
                node.add("TLCRole"),
                ROLE,
                "/akn/ontology/role/ir/" + ROLE,
                letter().signatory().post());
    }

    private static void named(Node node, String id, String href, String words) {
        node.with("eId", id).with("href", href).with("showAs", words);
    }

    private static String address(Reference reference) {
        return AknNames.work(reference.kind(), reference.date(), reference.number());
    }

    private static String words(Reference reference) {
        return reference.about().isEmpty()
                ? reference.words()
                : text("circular.export.reference", reference.words(), reference.about());
    }
}
