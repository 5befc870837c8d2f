package ir.saman.secretariat.document;

import static ir.saman.kit.text.Texts.text;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The foot of each page: the document's number at the right, the page's at the left. Known only when all pages are. */
final class PageFoot {

    private static final float SIZE = 8.5f;
    private static final float MARGIN = 51;
    private static final float BASELINE = 34;
    private static final Color INK = new Color(0x565f5f);
    private static final Color LINE = new Color(0xdcd7ca);

    private final PDDocument pdf;
    private final PDType0Font font;

    private PageFoot(PDDocument pdf, PDType0Font font) {
        this.pdf = pdf;
        this.font = font;
    }

    static void stamp(PDDocument pdf, PDType0Font font, String number) throws IOException {
        PageFoot foot = new PageFoot(pdf, font);
        int pages = pdf.getNumberOfPages();
        for (int page = 0; page < pages; page++) {
            foot.stamp(pdf.getPage(page), number, text("secretariat.document.page", page + 1, pages));
        }
    }

    private void stamp(PDPage page, String number, String place) throws IOException {
        float width = page.getMediaBox().getWidth();
        try (PDPageContentStream out = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            // no part of what is read aloud
            out.beginMarkedContent(COSName.ARTIFACT);
            out.setStrokingColor(LINE);
            out.moveTo(MARGIN, BASELINE + 14);
            out.lineTo(width - MARGIN, BASELINE + 14);
            out.stroke();
            out.setNonStrokingColor(INK);
            String right = drawable(PersianBidi.drawn(number));
            show(out, right, width - MARGIN - font.getStringWidth(right) * SIZE / 1000);
            show(out, drawable(PersianBidi.drawn(place)), MARGIN);
            out.endMarkedContent();
        }
    }

    private void show(PDPageContentStream out, String line, float x) throws IOException {
        out.beginText();
        out.setFont(font, SIZE);
        out.newLineAtOffset(x, BASELINE);
        out.showText(line);
        out.endText();
    }

    /** What the font has; the rest as its replacement mark. */
    private String drawable(String line) {
        StringBuilder kept = new StringBuilder();
        line.codePoints().forEach(each -> kept.appendCodePoint(has(each) ? each : PdfDocuments.UNKNOWN));
        return kept.toString();
    }

    private boolean has(int character) {
        return font.getCmapLookup().getGlyphId(character) > 0;
    }
}
