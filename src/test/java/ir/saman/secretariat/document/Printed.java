package ir.saman.secretariat.document;

import ir.saman.kit.text.PersianText;
import ir.saman.secretariat.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A document as a reader's program sees it. */
record Printed(byte[] bytes) {

    /** A glyph on its page. */
    record Glyph(int page, float x, String text, PDFont font, int code) {

        boolean isMissing() throws IOException {
            return font instanceof PDType0Font composed && composed.codeToGID(code) == 0;
        }
    }

    static Printed of(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfDocuments().write(document, out);
        return new Printed(out.toByteArray());
    }

    /** The text of one page from 1, as it is compared. */
    String text(int page) throws IOException {
        return PersianText.normalise(asExtracted(page, page));
    }

    /** The whole text, half-spaces and all. */
    String asExtracted() throws IOException {
        return asExtracted(1, pages());
    }

    int pages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return pdf.getNumberOfPages();
        }
    }

    List<PDFont> fonts() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
        }
        return fonts;
    }

    List<Glyph> glyphs() throws IOException {
        List<Glyph> glyphs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                glyphs.add(new Glyph(
                        getCurrentPageNo(),
                        text.getX(),
                        text.getUnicode(),
                        text.getFont(),
                        text.getCharacterCodes()[0]));
            }
        };
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            stripper.getText(pdf);
            for (Glyph glyph : glyphs) {
                if (glyph.isMissing()) {
                    throw new AssertionError("no glyph for " + glyph.text());
                }
            }
        }
        return glyphs;
    }

    private String asExtracted(int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return stripper.getText(pdf);
        }
    }
}
