package ir.saman.circular.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An XML document of one namespace while it is put together: whatever stands in a text stays text. */
record Xml(Document document, String namespace) {

    /** What XML 1.0 has no place for, not even escaped. */
    private static final String UNFIT = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    /** An element of it, to be filled. */
    record Node(Xml in, Element element) {

        Node with(String name, String value) {
            element.setAttribute(name, fit(value));
            return this;
        }

        /** A new element at its end. */
        Node add(String name) {
            Element below = in.document().createElementNS(in.namespace(), name);
            element.appendChild(below);
            return new Node(in, below);
        }

        Node put(String words) {
            element.appendChild(in.document().createTextNode(fit(words)));
            return this;
        }
    }

    static Xml of(String namespace) {
        try {
            return new Xml(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument(), namespace);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Node root(String name) {
        Element root = document.createElementNS(namespace, name);
        document.appendChild(root);
        return new Node(this, root);
    }

    void write(OutputStream out) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    private static String fit(String words) {
        return words.replaceAll(UNFIT, "");
    }
}
