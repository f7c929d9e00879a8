package io.strongroom.engine.durability;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The machine's own files, of every kind and size.
final class RealFiles {
    private static final List<Path> ROOTS =
            List.of(Path.of("/usr/share"), Path.of("/usr/lib"), Path.of(System.getProperty("java.home")));

    private static final List<Path> FOUND = new ArrayList<>();
    private static int rootsSearched;

    private RealFiles() {}

    /// `count` files, picked evenly from the first trees of the machine that hold that many.
    static synchronized List<Path> pick(int count) throws IOException {
        while (FOUND.size() < count && rootsSearched < ROOTS.size()) {
            collect(ROOTS.get(rootsSearched), FOUND);
            rootsSearched++;
        }
        if (FOUND.size() < count) {
            throw new IOException("this machine has only " + FOUND.size() + " files to test with");
        }
        List<Path> picked = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            picked.add(FOUND.get((int) ((long) i * FOUND.size() / count)));
        }
        return picked;
    }

    /// The name of an object for such a file.
    static String key(Path file) {
        return file.getRoot().relativize(file).toString();
    }

    /// In the order of the folders; what cannot be read is passed over.
    private static void collect(Path root, List<Path> files) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && Files.isReadable(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
