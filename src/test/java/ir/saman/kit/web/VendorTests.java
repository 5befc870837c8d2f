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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Serves("A1")
class VendorTests {

    @ParameterizedTest
    @ValueSource(strings = {"static/vendor", "secretariat/fonts"})
    void othersFilesAreThoseTheManifestNames(String name) throws IOException, NoSuchAlgorithmException {
        Path folder = Path.of("src/main/resources", name);
        List<String[]> lines = Files.readAllLines(folder.resolve("MANIFEST")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(lines).hasSize(2);
        for (String[] line : lines) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(line[0])));
            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(line[2]);
        }
    }
}
