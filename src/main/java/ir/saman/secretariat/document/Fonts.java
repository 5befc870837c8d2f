package ir.saman.secretariat.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Vazirmatn in the two weights of one document, of which only the used glyphs are kept.
 *
 * @param regular for texts
 * @param bold for titles and labels
 */
record Fonts(PDType0Font regular, PDType0Font bold) {

    static final String FAMILY = "Vazirmatn";

    private static final String REGULAR = "fonts/Vazirmatn-Regular.ttf";
    private static final String BOLD = "fonts/Vazirmatn-Bold.ttf";

    static Fonts in(PDDocument pdf) throws IOException {
        return new Fonts(load(pdf, REGULAR), load(pdf, BOLD));
    }

    /** The font itself, for reading others' files. */
    static TrueTypeFont alone() throws IOException {
        return parse(REGULAR);
    }

    /** A file under {@code secretariat/} of the resources. */
    static InputStream open(String name) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("/secretariat/" + name), name);
    }

    private static PDType0Font load(PDDocument pdf, String name) throws IOException {
        TrueTypeFont font = parse(name);
        // letters come joined already; PDFBox's own replacing of glyphs costs ten times the whole layout
        font.setEnableGsub(false);
        return PDType0Font.load(pdf, font, true);
    }

    private static TrueTypeFont parse(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }
}
