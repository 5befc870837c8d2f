package ir.saman.circular.layer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The characters of a plain text file, in whichever code page it was written. */
final class PlainText {

    /** Where older Persian machines wrote. */
    private static final Charset WINDOWS = Charset.forName("windows-1256");

    /** What no letter has but its lines and pages. */
    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{Cntrl}&&[^\t\n\r\f]]");

    private static final String MARK = "\ufeff";

    private PlainText() {}

    /** All but the signs that no letter has. */
    static String of(byte[] bytes) {
        String text = NO_LETTERS.matcher(decoded(bytes)).replaceAll("");
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff && (bytes[0] & 0xff) >= 0xfe) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, WINDOWS);
        }
    }
}
