package ir.saman.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Serves("A1")
class DataFolderTests {

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void aFolderThatIsNotThereIsMade() {
        DataFolder folder = DataFolder.at(temporary.resolve("a/b"));

        assertThat(folder.path()).isAbsolute().isEmptyDirectory();
    }

    @Test
    void aFolderUnderAFileIsRefusedInBothLanguages() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataFolder.at(file.resolve("data")))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refusal -> assertThat(refusal.inBothLanguages()).contains("پوشه داده", "cannot be written"));
    }

    @Test
    void oneHolderOnlyUntilItLetsGo() {
        DataFolder folder = DataFolder.at(temporary);
        try (var first = folder.take().orElseThrow()) {
            assertThat(first.file().isOpen()).isTrue();
            assertThat(folder.take()).isEmpty();
        }
        try (var next = folder.take().orElseThrow()) {
            assertThat(next.file().isOpen()).isTrue();
        }
    }

    @Test
    void theKeysAreReadableByTheirOwnerOnlyAndComeBackAsTheyWere() throws IOException {
        DataFolder folder = DataFolder.at(temporary);
        PostgresKeys kept = PostgresKeys.fresh(5432).keptIn(folder);

        assertThat(PostgresKeys.in(folder)).contains(kept);
        assertThat(Files.getPosixFilePermissions(temporary.resolve("database.properties")))
                .map(Object::toString)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }
}
