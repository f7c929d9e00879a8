package io.strongroom.app.console.importmaterial;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small file that somebody picked, with what is in it.
///
/// @param content secret or not; whoever asked for it wipes it where it is
record PickedFile(Path path, byte[] content) {
    /// More than any file that belongs here; longer ones are cut, and refused for their length.
    private static final int LONGEST = 1 << 16;

    /// Reads it. Blocks.
    ///
    /// @throws EngineException with [Problem.SourceUnreadable]
    static PickedFile read(Path path) throws EngineException {
        try (InputStream in = Files.newInputStream(path)) {
            return new PickedFile(path, in.readNBytes(LONGEST));
        } catch (IOException e) {
            throw new EngineException(new Problem.SourceUnreadable(path + ": " + e.getMessage()), e);
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public String toString() {
        return "PickedFile[" + path + "]";
    }
}
