package ir.saman.secretariat.document;

import ir.saman.secretariat.Documents;

/** Documents for tests of the other rooms. */
public final class Printing {

    private Printing() {}

    public static Documents documents() {
        return new PdfDocuments();
    }
}
