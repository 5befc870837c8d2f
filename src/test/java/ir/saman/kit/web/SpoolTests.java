package ir.saman.kit.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.Serves;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.server.ResponseStatusException;

@SpringBootTest(classes = WebOnly.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Serves({"F3", "A1"})
class SpoolTests {

    private static final int PIECE = 100_000;
    private static final int PIECES = 100;

    private final Path folder;
    private final int port;
    private final WebOnly.Samples samples;

    SpoolTests(@TempDir Path folder, @LocalServerPort int port, @Autowired WebOnly.Samples samples) {
        this.folder = folder;
        this.port = port;
        this.samples = samples;
    }

    @Test
    void allOfAFileComesAndNothingIsLeftOnTheDisk() throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        spool(1).through(file(SpoolTests::write)).body().writeTo(taken);
        assertThat(taken.size()).isEqualTo(PIECE * PIECES);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theReadingWaitsForNoLine() throws IOException {
        CountDownLatch read = new CountDownLatch(1);
        Export.Body body = out -> {
            write(out);
            read.countDown();
        };
        spool(1).through(file(body)).body().writeTo(new Line() {
            @Override
            void carry() throws IOException {
                assertThat(came(read)).isTrue();
            }
        });
    }

    @Test
    void whereNobodyTakesTheFileAnyMoreTheReadingEnds() {
        CountDownLatch ended = new CountDownLatch(1);
        assertThatThrownBy(() -> spool(1).through(file(endless(ended))).body().writeTo(new Line() {
                    @Override
                    void carry() throws IOException {
                        throw new IOException("gone");
                    }
                }))
                .hasMessage("gone");
        assertThat(came(ended)).isTrue();
    }

    @Test
    void aBrowserThatIsClosedEndsTheReading() throws IOException {
        try (Socket browser = new Socket("localhost", port)) {
            browser.setSoLinger(true, 0);
            browser.getOutputStream()
                    .write("GET /desk/sample/endless HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            assertThat(browser.getInputStream().readNBytes(PIECE)).hasSize(PIECE);
        }
        assertThat(came(samples.ended)).isTrue();
    }

    @Test
    void aFileWhoseReadingFailsBreaksOff() {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        Export broken = file(out -> {
            write(out);
            throw new IllegalStateException("database lost");
        });
        assertThatThrownBy(() -> spool(1).through(broken).body().writeTo(taken))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("database lost");
    }

    @Test
    void moreFilesThanThereIsPlaceForAreRefused() throws IOException, InterruptedException, ExecutionException {
        Spool spool = spool(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> {
                spool.through(file(out -> {
                            begun.countDown();
                            assertThat(came(refused)).isTrue();
                        }))
                        .body()
                        .writeTo(OutputStream.nullOutputStream());
                return true;
            });
            assertThat(came(begun)).isTrue();
            assertThatThrownBy(() ->
                            spool.through(file(SpoolTests::write)).body().writeTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(ResponseStatusException.class);
            refused.countDown();
            assertThat(first.get()).isTrue();
        }
        spool.through(file(SpoolTests::write)).body().writeTo(OutputStream.nullOutputStream());
    }

    private Spool spool(int places) {
        return new Spool(folder, 1, places);
    }

    private static Export file(Export.Body body) {
        return new Export("file.txt", "text/plain", body);
    }

    private static void write(OutputStream out) throws IOException {
        for (int piece = 0; piece < PIECES; piece++) {
            out.write(new byte[PIECE]);
        }
    }

    /** Writes until it is stopped. */
    static Export.Body endless(CountDownLatch ended) {
        return out -> {
            try {
                while (ended.getCount() > 0) {
                    out.write(new byte[PIECE]);
                }
            } finally {
                ended.countDown();
            }
        };
    }

    private static boolean came(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands between us and the reader. */
    private abstract static class Line extends OutputStream {

        abstract void carry() throws IOException;

        @Override
        public void write(int one) throws IOException {
            carry();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            carry();
        }
    }
}
