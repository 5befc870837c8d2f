package ir.saman.kit.web;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file to keep, written straight to the response while its rows are read; see {@link Sheet}.
 *
 * @param fileName the name offered to the reader, with its ending
 * @param type the media type
 * @param body writes the bytes
 */
public record Export(String fileName, String type, Body body) implements Reply {

    /** Writes a file's bytes. */
    @FunctionalInterface
    public interface Body {
        /** Writes all to {@code out}, without closing it. */
        void writeTo(OutputStream out) throws IOException;
    }
}
