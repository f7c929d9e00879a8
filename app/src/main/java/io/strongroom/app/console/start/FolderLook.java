package io.strongroom.app.console.start;

import io.strongroom.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a folder is and how much room its disk has.
record FolderLook(Engine.FolderState state, long freeBytes) {
    /// Looks at a folder; touches files, so not on the application thread.
    static FolderLook at(Path folder) throws IOException {
        Path existing = folder;
        while (!Files.exists(existing)) {
            Path parent = existing.getParent();
            if (parent == null) {
                return new FolderLook(Engine.FolderState.NOT_WRITABLE, 0);
            }
            existing = parent;
        }
        Engine.FolderState state = Engine.inspect(folder);
        if (state == Engine.FolderState.ABSENT && !(Files.isDirectory(existing) && Files.isWritable(existing))) {
            state = Engine.FolderState.NOT_WRITABLE;
        }
        return new FolderLook(state, Files.getFileStore(existing).getUsableSpace());
    }

    /// Whether a store can be made there.
    boolean free() {
        return switch (state) {
            case ABSENT, EMPTY -> true;
            case STORE, OTHER_FILES, NOT_WRITABLE -> false;
        };
    }
}
