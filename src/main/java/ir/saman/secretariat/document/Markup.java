package ir.saman.secretariat.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The tree the pages are laid out from. It is built, never parsed: a text can only become a text. */
final class Markup {

    private final Document tree;
    private final Element body;

    private Markup(Document tree) {
        this.tree = tree;
        Element html = tree.createElement("html");
        tree.appendChild(html);
        html.setAttribute("dir", "rtl");
        html.setAttribute("lang", "fa");
        Element head = add(html, "head", "");
        text(add(head, "style", ""), Sheet.TEXT);
        this.body = add(html, "body", "");
    }

    static Markup empty(String title) {
        try {
            Markup markup = new Markup(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument());
            markup.title(title);
            return markup;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Document tree() {
        return tree;
    }

    /** An element at the end of the document. */
    Element add(String tag, String style) {
        return add(body, tag, style);
    }

    /** An element at the end of {@code parent}; {@code style} names classes of the sheet. */
    Element add(Element parent, String tag, String style) {
        Element element = tree.createElement(tag);
        if (!style.isEmpty()) {
            element.setAttribute("class", style);
        }
        parent.appendChild(element);
        return element;
    }

    /** An element with a text in it. */
    Element add(Element parent, String tag, String style, String text) {
        Element element = add(parent, tag, style);
        text(element, text);
        return element;
    }

    /** The text's lines, each an element of its own. */
    void lines(Element parent, String tag, String style, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> add(parent, tag, style, line.strip()));
    }

    void text(Element parent, String text) {
        parent.appendChild(tree.createTextNode(text));
    }

    private void title(String title) {
        Element head = (Element) tree.getElementsByTagName("head").item(0);
        add(head, "title", "", title);
        Element about = add(head, "meta", "");
        about.setAttribute("name", "subject");
        about.setAttribute("content", title);
    }

    /** Read when the first document is set, not when the application starts. */
    private static final class Sheet {
        static final String TEXT = read();

        private static String read() {
            try (InputStream in = Fonts.open("document.css")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
