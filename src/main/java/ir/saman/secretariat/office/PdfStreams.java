package ir.saman.secretariat.office;

import ir.saman.secretariat.FileInspection.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every stream of a PDF into nothing and counts, before PDFBox, which would unpack it into memory, sees the file.
 * What looks like a stream is counted as one, wherever it stands.
 */
final class PdfStreams {

    private static final long MOST_OF_ALL = 1L << 30;
    private static final long MOST_OF_ONE = 96L << 20;

    /** Objects become many times their size in memory. */
    private static final long MOST_OF_OBJECTS = 8L << 20;

    private static final long MOST_OF_ALL_OBJECTS = 64L << 20;
    private static final int MOST_OPENED = 1_500_000;
    private static final int MOST_STREAMS = 200_000;

    /** The old compression can hold three thousand times its size; no one writes large streams with it. */
    private static final int MOST_OLD = 32 << 10;

    private static final int LONGEST_HEAD = 4_096;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    private final ByteBuffer file;
    private final byte[] sink = new byte[64 << 10];
    private long all;
    private long objects;
    private int opened;
    private int streams;

    private PdfStreams(ByteBuffer file) {
        this.file = file;
    }

    static void check(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            new PdfStreams(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())).read();
        }
    }

    private void read() throws HiddenException {
        int end = file.limit();
        for (int at = 0; at < end; at++) {
            byte each = file.get(at);
            if (each == '[' || each == '<') {
                refuse(++opened > MOST_OPENED);
            } else if (each == 's' && isStream(at)) {
                stream(at);
            }
        }
    }

    private boolean isStream(int at) {
        if (at + STREAM.length + 2 > file.limit() || at > 2 && file.get(at - 1) == 'd') {
            return false;
        }
        for (int i = 0; i < STREAM.length; i++) {
            if (file.get(at + i) != STREAM[i]) {
                return false;
            }
        }
        byte after = file.get(at + STREAM.length);
        return after == '\r' || after == '\n' || after == ' ';
    }

    private void stream(int at) throws HiddenException {
        refuse(++streams > MOST_STREAMS);
        String head = head(at);
        boolean ofObjects = !head.contains("obj") || head.contains("/First") || head.contains("/ObjStm");
        int from = at + STREAM.length;
        while (from < file.limit() && (file.get(from) == '\r' || file.get(from) == '\n' || file.get(from) == ' ')) {
            from++;
        }
        if (head.contains("/LZW")) {
            refuse(ofObjects || lengthFrom(from) > MOST_OLD);
        }
        unpack(from, ofObjects);
    }

    /** The words before the stream, back to the object's beginning, with escaped letters as they are read. */
    private String head(int at) {
        byte[] before = new byte[Math.min(LONGEST_HEAD, at)];
        file.get(at - before.length, before);
        String head = new String(before, StandardCharsets.ISO_8859_1);
        String own = head.substring(Math.max(0, head.lastIndexOf(" obj")));
        return ESCAPED.matcher(own)
                .replaceAll(letter ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(letter.group(1), 16))));
    }

    private int lengthFrom(int from) {
        for (int at = from; at < file.limit() - STREAM.length; at++) {
            if (file.get(at) == 'e' && file.get(at + 1) == 'n' && file.get(at + 2) == 'd' && file.get(at + 3) == 's') {
                return at - from;
            }
        }
        return file.limit() - from;
    }

    /** As PDFBox does: two bytes of head are passed over, whatever they say, and a broken end is an end. */
    private void unpack(int from, boolean ofObjects) throws HiddenException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file.slice(Math.min(from + 2, file.limit()), Math.max(0, file.limit() - from - 2)));
            long own = 0;
            for (int got = inflater.inflate(sink); got > 0; got = inflater.inflate(sink)) {
                own += got;
                count(got, own, ofObjects);
            }
        } catch (DataFormatException otherKind) {
            // packed in another way, or not at all
        } finally {
            inflater.end();
        }
    }

    private void count(int got, long own, boolean ofObjects) throws HiddenException {
        all += got;
        refuse(own > MOST_OF_ONE || all > MOST_OF_ALL);
        if (ofObjects) {
            objects += got;
            for (int at = 0; at < got; at++) {
                opened += sink[at] == '[' || sink[at] == '<' ? 1 : 0;
            }
            refuse(own > MOST_OF_OBJECTS || objects > MOST_OF_ALL_OBJECTS || opened > MOST_OPENED);
        }
    }

    private static void refuse(boolean tooMuch) throws HiddenException {
        if (tooMuch) {
            throw new HiddenException(Reason.BOMB);
        }
    }
}
