package io.strongroom.e2e.installed;

import io.strongroom.e2e.support.NextFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What only somebody outside the process can do: type into the system's file dialogs, and take
/// pictures of the screen. Asked by a file, which goes when it is done.
///
/// @param folder shared with whoever is asked
record Outside(Path folder) implements NextFiles {
    private static final long LIMIT_SECONDS = 60;

    /// The dialog that opens next gets the path typed in.
    @Override
    public void next(Path... files) {
        write("file " + files[0]);
    }

    /// Waits until the picture is taken.
    void picture(String name) {
        write("picture " + name);
        done();
    }

    /// Waits until what was asked last is done.
    void done() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (Files.exists(ask())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nobody outside answers");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private Path ask() {
        return folder.resolve("ask");
    }

    private void write(String line) {
        try {
            Path draft = Files.writeString(folder.resolve("ask.draft"), line + "\n");
            Files.move(draft, ask());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
