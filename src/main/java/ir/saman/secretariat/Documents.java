package ir.saman.secretariat;

import ir.saman.kit.web.Export;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Sets documents in Persian as PDF: right to left, letters joined, fonts inside, text that can be searched and copied. */
public interface Documents {

    /**
     * Writes {@code document} as A4 pages in PDF, without closing {@code out}. Every text is text: whatever markup stands
     * in it is printed, and no address is ever opened.
     */
    void write(Document document, OutputStream out) throws IOException;

    /**
     * Likewise the first of {@code fullestFirst} that has room on one page, and the last where none has: what must be one page
     * is set again with less.
     *
     * @param fullestFirst at least one
     */
    void writeOnOnePage(List<Document> fullestFirst, OutputStream out) throws IOException;

    /**
     * The same to be downloaded.
     *
     * @param fileName the name offered to the reader, with its ending
     */
    default Export export(Document document, String fileName) {
        return new Export(fileName, "application/pdf", out -> write(document, out));
    }

    /** What {@link #writeOnOnePage} writes, to be downloaded as {@code fileName}. */
    default Export exportOnOnePage(List<Document> fullestFirst, String fileName) {
        return new Export(fileName, "application/pdf", out -> writeOnOnePage(fullestFirst, out));
    }
}
