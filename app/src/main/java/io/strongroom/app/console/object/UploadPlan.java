package io.strongroom.app.console.object;

import io.strongroom.app.console.transfer.LocalFileException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The files an upload would bring, under which names, and what cannot be brought with the reason.
///
/// @param bytes of all files
public record UploadPlan(List<Item> items, List<Rejected> rejected, long bytes) {
    public UploadPlan {
        items = List.copyOf(items);
        rejected = List.copyOf(rejected);
    }

    /// One file.
    public record Item(ObjectKey key, Path file, long size) {}

    /// Something that cannot be uploaded.
    public record Rejected(String name, Exception reason) {}

    /// Walks files and folders; off the application thread, as a folder may be large and a disk
    /// slow. Links are not followed.
    ///
    /// @param prefix what the names begin with
    public static UploadPlan of(List<Path> chosen, String prefix, BooleanSupplier cancelled) {
        Walk walk = new Walk(prefix, cancelled);
        for (Path path : chosen) {
            walk.start(path);
        }
        return new UploadPlan(
                walk.items,
                walk.rejected,
                walk.items.stream().mapToLong(Item::size).sum());
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final List<Item> items = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private final String prefix;
        private final BooleanSupplier cancelled;
        private Path base = Path.of("");

        Walk(String prefix, BooleanSupplier cancelled) {
            this.prefix = prefix;
            this.cancelled = cancelled;
        }

        void start(Path path) {
            Path whole = path.toAbsolutePath().normalize();
            base = whole.getParent() == null ? whole : whole.getParent();
            try {
                Files.walkFileTree(whole, this);
            } catch (IOException cause) {
                reject(whole, cause);
            }
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                take(file, attributes.size());
            }
            return cancelled.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            reject(file, cause);
            return FileVisitResult.CONTINUE;
        }

        private void take(Path file, long size) {
            try {
                items.add(new Item(ObjectKey.parse(name(file)), file, size));
            } catch (EngineException refused) {
                rejected.add(new Rejected(name(file), refused));
            }
        }

        private void reject(Path file, IOException cause) {
            rejected.add(new Rejected(name(file), LocalFileException.unreadable(name(file), cause)));
        }

        private String name(Path file) {
            return prefix
                    + StreamSupport.stream(base.relativize(file).spliterator(), false)
                            .map(Path::toString)
                            .collect(Collectors.joining(ObjectLocation.DELIMITER));
        }
    }
}
