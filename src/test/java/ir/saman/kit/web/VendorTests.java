package ir.saman.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

@Serves("A1")
class VendorTests {

    private static final Path FOLDER = Path.of("src/main/resources/static/vendor");

    @Test
    void othersFilesAreThoseTheManifestNames() throws IOException, NoSuchAlgorithmException {
        List<String[]> lines = Files.readAllLines(FOLDER.resolve("MANIFEST")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(lines).hasSize(2);
        for (String[] line : lines) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FOLDER.resolve(line[0])));
            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(line[2]);
        }
    }
}
