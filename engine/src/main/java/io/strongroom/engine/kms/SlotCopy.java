package io.strongroom.engine.kms;

import io.strongroom.engine.blob.Disk;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The slot file as a whole, for backups: wrapped keys and their salts, nothing that opens without a secret.
public final class SlotCopy {
    private SlotCopy() {}

    /// What stands in the newest whole copy of a store's slot file. No slot may change meanwhile.
    ///
    /// @throws EngineException with the problems of the slot file
    public static byte[] of(Path folder, Disk disk) throws EngineException {
        SlotFile file = new SlotFile(folder, disk);
        return SlotFile.bytes(file.read());
    }

    /// Writes both copies into a folder that has none.
    public static void write(Path folder, byte[] content) throws IOException {
        Files.write(folder.resolve(SlotFile.FIRST), content);
        Files.write(folder.resolve(SlotFile.SECOND), content);
    }
}
