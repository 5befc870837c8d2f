package ir.saman.secretariat.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.Document;
import ir.saman.secretariat.Documents;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.stereotype.Component;

/** Lays the pages out with openhtmltopdf. Every document has a layout of its own, so any number of threads may come. */
@Component
class PdfDocuments implements Documents {

    /** Drawn for a character the font lacks. */
    static final char UNKNOWN = '\ufffd';

    private static final int IN_MEMORY = 16 << 20;
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    PdfDocuments() {
        FontMappers.set(new OwnFonts());
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        set(document, Integer.MAX_VALUE, out);
    }

    @Override
    public void writeOnOnePage(List<Document> fullestFirst, OutputStream out) throws IOException {
        for (Document document : fullestFirst.subList(0, fullestFirst.size() - 1)) {
            if (set(document, 1, out)) {
                return;
            }
        }
        write(fullestFirst.getLast(), out);
    }

    /** Writes the document unless it has more pages than that; whether it did. */
    private static boolean set(Document document, int most, OutputStream out) throws IOException {
        try (PDDocument pdf = new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
            Fonts fonts = Fonts.in(pdf);
            try (PdfBoxRenderer layout = builder(pdf, fonts)
                    .withW3cDocument(Setting.of(document), "")
                    .buildPdfRenderer()) {
                layout.createPDFWithoutClosing();
            }
            if (pdf.getNumberOfPages() > most) {
                return false;
            }
            PageFoot.stamp(pdf, fonts.regular(), Digits.persian(document.number()));
            pdf.save(out);
            return true;
        }
    }

    private static PdfRendererBuilder builder(PDDocument pdf, Fonts fonts) {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.useFastMode();
        // with it come tags for screen readers, and no search for fonts on this machine
        builder.usePdfUaAccessibility(true);
        builder.useFont(new PDFontSupplier(fonts.regular()), Fonts.FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(fonts.bold()), Fonts.FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(PersianBidi.Runs::new);
        builder.useUnicodeBidiReorderer(new PersianBidi());
        builder.defaultTextDirection(TextDirection.RTL);
        builder.useReplacementText(String.valueOf(UNKNOWN));
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Saman");
        return builder;
    }
}
