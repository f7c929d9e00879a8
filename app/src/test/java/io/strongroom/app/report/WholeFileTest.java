package io.strongroom.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report is there as a whole or not at all, and for its owner alone.
class WholeFileTest {
    @TempDir
    Path folder;

    private long files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    @Test
    void aReportReplacesWhatStoodThereAndOnlyItsOwnerMayReadIt() throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        WholeFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aReportThatFailsLeavesWhatStoodThere() throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"), "old");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new EngineException(new Problem.Cancelled());
                }))
                .isInstanceOf(EngineException.class);
        assertThat(file).hasContent("old");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereIsAStorageProblem() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("none").resolve("list.csv"), _ -> {}))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.StorageFailed.class));
    }
}
