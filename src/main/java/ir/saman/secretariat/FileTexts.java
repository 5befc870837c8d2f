package ir.saman.secretariat;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Digits;
import java.io.InputStream;
import java.util.List;

/**
 * The text inside a file: plain text (UTF-8, UTF-16, Windows-1256), PDF with text, Word. As it stands there, letters of the
 * Arabic keyboard and lost half-spaces included: nothing is corrected here.
 */
public interface FileTexts {

    /** The most pages that are read. */
    int MOST_PAGES = 1_000;

    /**
     * A line, or in Word a paragraph; the cells of a row are parted by tabs.
     *
     * @param page from 1; in plain text and Word as far as the file says where pages end
     */
    record Line(int page, String text) {}

    /** What came of reading. */
    sealed interface Reading {

        /** The lines that are not blank, in reading order, and the number of pages. */
        record Read(List<Line> lines, int pages) implements Reading {}

        /** There are only pictures, or nothing. */
        record NoText() implements Reading {
            /** For the reader. */
            public String words() {
                return text("secretariat.file.no-text");
            }
        }

        /** It has more than {@link FileTexts#MOST_PAGES}, more text than a thousand pages hold, or reading took too long. */
        record TooLong() implements Reading {
            /** For the reader. */
            public String words() {
                return text("secretariat.file.too-long", Digits.grouped(MOST_PAGES));
            }
        }

        /** It is none of the three. */
        record OtherType() implements Reading {
            /** For the reader. */
            public String words() {
                return text("secretariat.file.no-text-type");
            }
        }

        /** Something is hidden in it, or it is locked or broken. */
        record Hostile(FileInspection.Reason reason) implements Reading {}
    }

    /** Reads a file that is kept already. */
    Reading of(FileId file, String name);

    /** Reads a file that came with a form; at most {@link Files#LIMIT} bytes of it. */
    Reading of(InputStream content, String name);
}
