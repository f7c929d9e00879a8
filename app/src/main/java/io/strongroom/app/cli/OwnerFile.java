package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/// A new file that nobody but its owner may read, from its first moment, and that is on the disk before it counts.
///
/// @param replacing whether an older file of that name gives way; as a whole, with its permissions
record OwnerFile(Path path, boolean replacing) {

    /// A file that must not exist yet.
    static OwnerFile fresh(Path path) {
        return new OwnerFile(path, false);
    }

    /// Refuses a place that is taken, before anything is done whose result would have nowhere to go.
    void requireFree() throws CommandFailure {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (!replacing) {
                throw new CommandFailure("FileAlreadyExists", path + " exists already; say --force to replace it.");
            }
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new CommandFailure("NotAFile", path + " is not a plain file and is not replaced.");
            }
        }
        Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandFailure("NoSuchFile", "there is no folder " + folder + ".");
        }
    }

    /// What goes into a file.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException, EngineException;
    }

    /// Writes bytes that stay the caller's.
    void write(byte[] content) throws CommandFailure {
        try {
            write(out -> out.write(content));
        } catch (EngineException e) {
            throw new IllegalStateException("bytes ask no store", e);
        }
    }

    /// Writes what comes bit by bit; nothing stays of a file that could not be written to its end.
    void write(Content content) throws CommandFailure, EngineException {
        Path part = replacing ? path.resolveSibling(".strongroom-" + UUID.randomUUID() + ".part") : path;
        try (FileChannel channel = open(part)) {
            boolean whole = false;
            try {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
                if (replacing) {
                    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                whole = true;
            } finally {
                if (!whole) {
                    removeQuietly(part);
                }
            }
        } catch (IOException e) {
            throw LocalFiles.failure(path, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return posix
                ? FileChannel.open(
                        file,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(file, options);
    }

    private static void removeQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LoggerFactory.getLogger(OwnerFile.class).debug("A half-written file stays", e);
        }
    }
}
