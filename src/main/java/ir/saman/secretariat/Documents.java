package ir.saman.secretariat;

import ir.saman.kit.web.Export;
import java.io.IOException;
import java.io.OutputStream;

/** Sets documents in Persian as PDF: right to left, letters joined, fonts inside, text that can be searched and copied. */
public interface Documents {

    /**
     * Writes {@code document} as A4 pages in PDF, without closing {@code out}. Every text is text: whatever markup stands
     * in it is printed, and no address is ever opened.
     */
    void write(Document document, OutputStream out) throws IOException;

    /**
     * The same to be downloaded.
     *
     * @param fileName the name offered to the reader, with its ending
     */
    default Export export(Document document, String fileName) {
        return new Export(fileName, "application/pdf", out -> write(document, out));
    }
}
