package io.strongroom.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Plain files to compare with.
final class Scratch {
    private static final int BLOCK = 1 << 20;

    private Scratch() {}

    /// A file of random bytes; kept from an earlier run when it has the right size.
    static Path source(Path file, long size) throws IOException {
        if (Files.exists(file) && Files.size(file) == size) {
            return file;
        }
        Random random = new Random(size);
        byte[] block = new byte[BLOCK];
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (long done = 0; done < size; done += BLOCK) {
                random.nextBytes(block);
                writeAll(out, ByteBuffer.wrap(block, 0, (int) Math.min(BLOCK, size - done)));
            }
            out.force(true);
        }
        return file;
    }

    /// The plain way: reads and writes of 1 MiB in turn, then one sync.
    static void copy(Path from, Path to) throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (in.read(block.clear()) >= 0) {
                writeAll(out, block.flip());
            }
            out.force(false);
        }
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /// Removes a tree, if there is one.
    static void remove(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(root)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
