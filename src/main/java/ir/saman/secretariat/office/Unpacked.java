package ir.saman.secretariat.office;

import ir.saman.secretariat.FileInspection.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of an archive, over all its parts, and stops where no honest file goes on. */
final class Unpacked {

    private static final long MOST_OF_A_PART = 96L << 20;
    private static final long MOST = 256L << 20;

    /** Tables repeat themselves much, but not so much. */
    private static final long RATIO = 200;

    private static final long SMALL = 4L << 20;

    private long all;

    /** The part's content, counted; {@code packed} bytes lie in the archive. */
    InputStream of(InputStream content, long packed) {
        return new Counted(content, packed);
    }

    private final class Counted extends FilterInputStream {

        private final long packed;
        private long own;

        Counted(InputStream content, long packed) {
            super(content);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws HiddenException {
            own += read;
            all += read;
            if (own > MOST_OF_A_PART || all > MOST || own > SMALL && own / packed > RATIO) {
                throw new HiddenException(Reason.BOMB);
            }
        }
    }
}
