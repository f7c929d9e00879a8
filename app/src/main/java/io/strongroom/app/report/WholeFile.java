package io.strongroom.app.report;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A report that stands under its name only when it is whole, and that nobody but its owner may read:
/// it tells what is in the store.
public final class WholeFile {
    private WholeFile() {}

    /// What a report consists of.
    @FunctionalInterface
    public interface Report {
        void writeTo(OutputStream out) throws IOException, EngineException;
    }

    /// Writes `report` to `file`; what stood there is replaced at the end, or stays as it was.
    ///
    /// @throws EngineException with [Problem.StorageFailed] when the file cannot be written
    public static void write(Path file, Report report) throws EngineException {
        try {
            // Such a file is made for its owner alone, and keeps that when it gets its name.
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".strongroom-", ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    report.writeTo(out);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new EngineException(new Problem.StorageFailed(e.toString()), e);
        }
    }
}
