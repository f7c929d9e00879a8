package io.strongroom.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.ListObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// What lies in the folder of a store, and what the store says of it.
final class StoreFiles {
    private static final int PATIENCE_SECONDS = 10;
    private static final int POLL_MILLIS = 20;

    private StoreFiles() {}

    /// The names of all objects of a bucket.
    static List<String> keys(Engine engine, String bucket) throws EngineException {
        List<String> keys = new ArrayList<>();
        ListObjects.Request page = ListObjects.Request.of(new BucketName(bucket), "");
        for (Optional<ListObjects.Request> next = Optional.of(page); next.isPresent(); ) {
            ListObjects.Request asked = next.get();
            ListObjects.Listing listing = engine.objects().list().run(ServedStore.root(), asked);
            listing.objects().stream()
                    .map(ObjectEntry::key)
                    .map(Object::toString)
                    .forEach(keys::add);
            next = listing.nextMarker().map(asked::after);
        }
        return keys;
    }

    /// Files of content, whole ones and such that are being written.
    static List<Path> contents(Path store) throws IOException {
        return files(store).stream()
                .filter(file -> isBelow(file, "blobs") || isBelow(file, "staging"))
                .toList();
    }

    private static boolean isBelow(Path file, String folder) {
        for (Path name : file) {
            if (name.toString().equals(folder)) {
                return true;
            }
        }
        return false;
    }

    /// All files below a folder, as they are called from there.
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return files(folder); // one went while it was looked at
            }
            throw e;
        }
    }

    /// Waits until there are so many files of content and no others; what is broken off is taken back in a moment.
    static void awaitContents(Engine engine, int count) throws IOException, EngineException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        do {
            engine.sweep();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
        } while (contents(engine.folder()).size() != count && System.nanoTime() < end);
        assertThat(contents(engine.folder())).hasSize(count);
    }
}
