package ir.saman.secretariat.office;

import ir.saman.secretariat.FileInspection.Reason;
import ir.saman.secretariat.FileTexts;
import ir.saman.secretariat.FileTexts.Reading;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF page by page, by where the letters stand: only so does Persian come out in its order. */
final class PdfText {

    private PdfText() {}

    static Reading read(Path file) throws IOException {
        try (PDDocument pdf = OpenPdf.open(file)) {
            int pages = pdf.getNumberOfPages();
            if (pages > FileTexts.MOST_PAGES) {
                return new Reading.TooLong();
            }
            Lines lines = new Lines();
            for (int page = 1; page <= pages; page++) {
                lines.turnTo(page);
                page(pdf, page).lines().forEach(lines::add);
            }
            return lines.read(pages);
        }
    }

    private static String page(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try {
            return stripper.getText(pdf);
        } catch (IOException | ClassCastException | IllegalArgumentException broken) {
            throw new HiddenException(Reason.BROKEN);
        }
    }
}
