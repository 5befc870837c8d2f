package ir.saman.secretariat.office;

import ir.saman.secretariat.FileInspection.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF that {@link PdfStreams} has counted; what is unpacked beyond a little lies on disk. */
final class OpenPdf {

    private static final int IN_MEMORY = 16 << 20;

    private OpenPdf() {}

    static PDDocument open(Path file) throws IOException {
        PDDocument pdf = load(file);
        if (pdf.isEncrypted() || pages(pdf) == 0) {
            Reason reason = pdf.isEncrypted() ? Reason.ENCRYPTED : Reason.BROKEN;
            pdf.close();
            throw new HiddenException(reason);
        }
        return pdf;
    }

    private static PDDocument load(Path file) throws HiddenException {
        try {
            return Loader.loadPDF(
                    new RandomAccessReadBufferedFile(file), MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
        } catch (InvalidPasswordException locked) {
            throw new HiddenException(Reason.ENCRYPTED);
        } catch (IOException | ClassCastException | IllegalArgumentException broken) {
            throw new HiddenException(Reason.BROKEN);
        }
    }

    private static int pages(PDDocument pdf) {
        try {
            return pdf.getNumberOfPages();
        } catch (ClassCastException | IllegalArgumentException broken) {
            return 0;
        }
    }
}
