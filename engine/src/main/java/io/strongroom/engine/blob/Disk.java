package io.strongroom.engine.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The few file operations blobs are made of, and the place where tests put a disk that fails.
/// Safe for any number of threads.
public interface Disk {

    /// Creates a file that must not exist yet, for appending.
    DiskFile create(Path file) throws IOException;

    /// Opens an existing file for reading; `NoSuchFileException` when there is none.
    DiskFile open(Path file) throws IOException;

    /// Gives a file another name in one step: afterwards it has the one or the other, never both
    /// or none.
    void rename(Path from, Path to) throws IOException;

    /// Removes a file; one that is not there is no error.
    void delete(Path file) throws IOException;

    /// Overwrites a file with zeros, as far as file system and medium let that happen, and removes
    /// it; one that is not there is no error.
    void erase(Path file) throws IOException;

    /// Creates a directory whose parent exists; one that is there is no error.
    void createDirectory(Path directory) throws IOException;

    /// Puts the names in a directory onto the disk: what was created, renamed or deleted before
    /// this began survives a loss of power after it returned.
    void forceDirectory(Path directory) throws IOException;

    /// What stands in a directory, in no order.
    List<Path> list(Path directory) throws IOException;

    /// Length of a file; `NoSuchFileException` when there is none.
    long size(Path file) throws IOException;

    /// Whether there is such a file or directory.
    boolean exists(Path path) throws IOException;
}
