package io.strongroom.app.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// Walks the files of a folder that can become objects. Links to files count as files, links to folders are not
/// followed (they could go round in circles), and the store's own folder is left out.
final class LocalTree {

    /// Hears of each file.
    interface Visitor {

        /// @param name the file's path below the folder, with `/` between its parts
        FileVisitResult file(Path file, String name);

        /// A file or folder that cannot be read.
        void unreadable(Path file, CommandFailure failure);

        /// A link or device that has no content to store.
        void skipped(Path file);
    }

    private LocalTree() {}

    static void walk(Path folder, Path storeFolder, Visitor visitor) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean isStore = directory.toAbsolutePath().normalize().equals(storeFolder);
                return isStore ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() || Files.isRegularFile(file)) {
                    return visitor.file(file, name(folder.relativize(file)));
                }
                visitor.skipped(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cause) {
                visitor.unreadable(file, LocalFiles.failure(file, cause));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path directory, @org.jspecify.annotations.Nullable IOException cause) {
                if (cause != null) {
                    visitor.unreadable(directory, LocalFiles.failure(directory, cause));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String name(Path relative) {
        StringBuilder name = new StringBuilder();
        for (Path part : relative) {
            name.append(name.isEmpty() ? "" : "/").append(part);
        }
        return name.toString();
    }
}
