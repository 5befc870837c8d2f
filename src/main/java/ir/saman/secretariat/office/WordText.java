package ir.saman.secretariat.office;

import ir.saman.secretariat.FileInspection.Reason;
import ir.saman.secretariat.FileTexts.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs and tables of a Word document in order, read as a stream. What tracked changes took out is left out; so
 * are numbers Word works out itself, notes, headers and footers.
 */
final class WordText {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String MAIN = "word/document.xml";

    /** Properties, what was struck out, and the same words once more for programs that do not know the first form. */
    private static final Set<String> SKIPPED = Set.of(
            "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "del", "moveFrom", "Fallback", "instrText");

    private final XMLStreamReader in;
    private final Lines lines = new Lines();
    private final StringBuilder line = new StringBuilder();
    private int inRow;
    private int skipped;
    private int turns;

    private WordText(XMLStreamReader in) {
        this.in = in;
    }

    static Reading read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry main =
                    Optional.ofNullable(zip.getEntry(MAIN)).orElseThrow(() -> new HiddenException(Reason.BROKEN));
            try (InputStream content = zip.getInputStream(main)) {
                return new WordText(XmlPart.open(content)).read();
            }
        } catch (XMLStreamException broken) {
            throw new HiddenException(Reason.BROKEN);
        }
    }

    private Reading read() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(in.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
                default -> {}
            }
        }
        endLine();
        return lines.read(1);
    }

    private void begin(String name) throws XMLStreamException {
        if (skipped > 0 || SKIPPED.contains(name)) {
            skipped++;
        } else if (WORDS.equals(in.getNamespaceURI())) {
            word(name);
        }
    }

    private void word(String name) throws XMLStreamException {
        switch (name) {
            case "t" -> line.append(in.getElementText());
            case "tab" -> line.append('\t');
            case "noBreakHyphen" -> line.append('-');
            case "tr" -> inRow++;
            case "lastRenderedPageBreak" -> turns++;
            case "br" -> parted();
            default -> {}
        }
    }

    private void end(String name) {
        if (skipped > 0) {
            skipped--;
        } else if (WORDS.equals(in.getNamespaceURI())) {
            switch (name) {
                case "p" -> parted();
                case "tc" -> line.append('\t');
                case "tr" -> {
                    inRow--;
                    parted();
                }
                default -> {}
            }
        }
    }

    /** A row is one line, however many paragraphs its cells have. */
    private void parted() {
        if (inRow > 0) {
            line.append(' ');
        } else {
            endLine();
        }
    }

    /** A paragraph stands on the page it begins on. */
    private void endLine() {
        lines.add(line.toString().replaceAll(" *\t *", "\t"));
        line.setLength(0);
        for (; turns > 0; turns--) {
            lines.turn();
        }
    }
}
