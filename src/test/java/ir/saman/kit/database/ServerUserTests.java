package ir.saman.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.Serves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** As whom PostgreSQL runs, where that user can run nothing. */
@Serves("A1")
class ServerUserTests {

    @Test
    void aToolThatFailsIsToldInsteadOfRead(@TempDir Path home) {
        PostgresCluster cluster = cluster(home, new ServerUser(home, List.of("false")));
        assertThatThrownBy(() -> cluster.initialiseOnce("secret")).isInstanceOf(CannotStart.class);
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "only root steps down")
    void theFolderTheUserCannotEnterIsNamed(@TempDir Path temporary) throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path shut = Files.createDirectory(temporary.resolve("shut"));
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
        Path bin = Files.createDirectories(shut.resolve("bin"));
        Files.copy(Path.of("/bin/true"), bin.resolve("postgres"), StandardCopyOption.REPLACE_EXISTING);
        ServerUser nobody =
                new ServerUser(shut, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        assertThatThrownBy(() -> new PostgresCluster(new PostgresBinaries(shut), nobody, shut.resolve("data"))
                        .initialiseOnce("secret"))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        told -> assertThat(told.inBothLanguages())
                                .hasLineCount(2)
                                .contains(shut.toString())
                                .contains("65534"));
    }

    private static PostgresCluster cluster(Path home, ServerUser user) {
        return new PostgresCluster(new PostgresBinaries(home), user, home.resolve("data"));
    }
}
