package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnerFileTest {

    @TempDir
    Path folder;

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void newFileIsForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("token");

        OwnerFile.fresh(file).write(new byte[] {1, 2});

        assertThat(file).hasBinaryContent(new byte[] {1, 2});
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void fileThatExistsStaysUnlessItIsToBeReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThatThrownBy(() -> OwnerFile.fresh(file).write(new byte[1])).isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> OwnerFile.fresh(file).requireFree())
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("--force");
        assertThat(file).hasContent("old");
        new OwnerFile(file, true).requireFree();
        new OwnerFile(file, true).write(new byte[] {7});

        assertThat(file).hasBinaryContent(new byte[] {7});
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void linksAndFoldersAreNotReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("elsewhere"), "precious");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThatThrownBy(() -> new OwnerFile(link, true).requireFree()).isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> new OwnerFile(folder, true).requireFree()).isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> OwnerFile.fresh(folder.resolve("no/where")).requireFree())
                .isInstanceOf(CommandFailure.class);
        assertThat(file).hasContent("precious");
    }

    @Test
    void nothingStaysOfWhatCouldNotBeWritten() throws Exception {
        Path old = Files.writeString(folder.resolve("old"), "old");
        OwnerFile.Content breaking = out -> {
            out.write(new byte[100_000]);
            throw new IOException("the source is gone");
        };

        assertThatThrownBy(() -> OwnerFile.fresh(folder.resolve("new")).write(breaking))
                .isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> new OwnerFile(old, true).write(breaking)).isInstanceOf(CommandFailure.class);

        assertThat(folder.toFile().list()).containsExactly("old");
        assertThat(old).hasContent("old");
    }
}
