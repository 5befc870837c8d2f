package ir.saman.secretariat.office;

import ir.saman.secretariat.FileTexts.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plain text in whichever code it was written. */
final class PlainText {

    /** The code page of older Persian machines: any byte is a letter in it, so it is tried last. */
    private static final Charset OLD = Charset.forName("windows-1256");

    private static final char NEW_PAGE = '\f';

    private PlainText() {}

    static Reading read(Path file) throws IOException {
        Lines lines = new Lines();
        for (String line : decode(Files.readAllBytes(file)).split("\r\n|[\n\r]", -1)) {
            String rest = line;
            for (int end = rest.indexOf(NEW_PAGE); end >= 0; end = rest.indexOf(NEW_PAGE)) {
                lines.add(rest.substring(0, end));
                lines.turn();
                rest = rest.substring(end + 1);
            }
            lines.add(rest);
        }
        return lines.read(1);
    }

    static String decode(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe)) {
            return rest(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return rest(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return rest(bytes, 3, StandardCharsets.UTF_8);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return rest(bytes, 0, OLD);
        }
    }

    private static String rest(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
