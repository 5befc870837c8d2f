package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads the text of a source. */
final class Reader {

    /** Where older Persian machines wrote. */
    private static final Charset WINDOWS = Charset.forName("windows-1256");

    private static final String MARK = "\ufeff";

    private Reader() {}

    static Read read(byte[] bytes, String mediaType) {
        return switch (mediaType) {
            case "text/plain" -> new Read.Words(plain(bytes));
            default -> new Read.Nothing(text("circular.text.file.no-text"));
        };
    }

    private static String plain(byte[] bytes) {
        String text = decoded(bytes);
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
