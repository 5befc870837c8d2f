package ir.saman.secretariat.office;

import ir.saman.secretariat.FileInspection.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one XML part to its end: no document type, nothing from elsewhere, no fields that start programs. */
final class XmlPart {

    /** Tables in frames in tables come to fifty; the reader itself breaks off at a hundred. */
    private static final int DEEPEST = 90;

    /** More letters than the name of any field has. */
    private static final int LONGEST_NAME = 40;

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String LINKS = "http://www.w3.org/1999/xlink";
    private static final Pattern ADDRESS = Pattern.compile("(?i)([a-z][a-z0-9+.-]+:|//|\\\\\\\\).*");
    private static final Pattern BEFORE_NAME = Pattern.compile("^[^A-Za-z]+");
    private static final Pattern STARTS_PROGRAM = Pattern.compile("(?is)DDE(AUTO)?(?![a-z]).*");

    private static final Pattern MACRO_TYPE =
            Pattern.compile("(?i).*(macroenabled|vbaproject|vbadata|macrosheet|\\.ms-office\\.activex|oleobject).*");

    private final XMLStreamReader in;
    private final StringBuilder field = new StringBuilder();
    private boolean inField;

    private XmlPart(XMLStreamReader in) {
        this.in = in;
    }

    /** A reader that knows no document type and fetches nothing. */
    static XMLStreamReader open(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory.createXMLStreamReader(content);
    }

    static void check(InputStream content) throws IOException {
        try {
            new XmlPart(open(content)).read();
        } catch (XMLStreamException broken) {
            throw hidden(broken).orElseGet(() -> new HiddenException(Reason.BROKEN));
        }
    }

    /** What the stream beneath the reader found, which comes wrapped. */
    private static Optional<HiddenException> hidden(XMLStreamException wrapped) {
        return wrapped.getNestedException() instanceof HiddenException found ? Optional.of(found) : Optional.empty();
    }

    private void read() throws XMLStreamException, HiddenException {
        int depth = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new HiddenException(Reason.DOCTYPE);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new HiddenException(Reason.BOMB);
                    }
                    element();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inField = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words();
                default -> {}
            }
        }
    }

    private void element() throws HiddenException {
        String name = in.getLocalName();
        if (RELATIONSHIPS.equals(in.getNamespaceURI())) {
            relationship();
        } else if (name.equals("Override") || name.equals("Default")) {
            refuse(MACRO_TYPE.matcher(attribute("ContentType")).matches(), Reason.MACROS);
        } else if (name.equals("event-listener") || name.equals("event-listeners")) {
            throw new HiddenException(Reason.MACROS);
        } else if (name.equals("altChunk")) {
            throw new HiddenException(Reason.EMBEDDED);
        } else if (name.equals("fldSimple")) {
            field(BEFORE_NAME.matcher(attribute("instr")).replaceFirst(""));
        } else if (!name.equals("a")) {
            refuse(ADDRESS.matcher(link()).matches(), Reason.EXTERNAL);
        }
        inField = name.equals("instrText");
        if (name.equals("fldChar")) {
            field.setLength(0);
        }
    }

    private void relationship() throws HiddenException {
        String type = attribute("Type").toLowerCase(Locale.ROOT);
        refuse(type.endsWith("/vbaproject") || type.endsWith("/xlmacrosheet"), Reason.MACROS);
        refuse(type.endsWith("/oleobject") || type.endsWith("/control") || type.endsWith("/afchunk"), Reason.EMBEDDED);
        boolean elsewhere = attribute("TargetMode").equalsIgnoreCase("External");
        refuse(elsewhere && !type.endsWith("/hyperlink"), Reason.EXTERNAL);
    }

    /** An attribute by its local name, in whatever namespace. */
    private String attribute(String name) {
        for (int at = 0; at < in.getAttributeCount(); at++) {
            if (in.getAttributeLocalName(at).equals(name)) {
                return in.getAttributeValue(at);
            }
        }
        return "";
    }

    private String link() {
        return Optional.ofNullable(in.getAttributeValue(LINKS, "href")).orElse("");
    }

    /** Word may break a field's words over several runs; its name comes first, after any number of blanks. */
    private void words() throws HiddenException {
        if (inField && field.length() < LONGEST_NAME) {
            String words = in.getText();
            field.append(field.isEmpty() ? BEFORE_NAME.matcher(words).replaceFirst("") : words);
            field(field.toString());
        }
    }

    private static void field(String words) throws HiddenException {
        refuse(STARTS_PROGRAM.matcher(words).matches(), Reason.MACROS);
    }

    private static void refuse(boolean found, Reason reason) throws HiddenException {
        if (found) {
            throw new HiddenException(reason);
        }
    }
}
