package io.strongroom.engine.durability;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.blob.FaultyDisk;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.stream.Stream;

/// An open copy of a store on disks that can fail. Closing it never complains.
final class FaultyStore implements AutoCloseable {
    private final EngineOptions options;
    private final FaultyDisk disk;
    private final DatabaseFiles database;
    private final OpenStore store;

    private FaultyStore(Path root, Clock clock) throws EngineException, IOException {
        disk = new FaultyDisk(root, PowerLossTest.NOT_ON_DISK);
        database = DatabaseFiles.of(root);
        options = EngineOptions.of(root).with(clock).with(disk, DatabaseFiles.SCHEME);
        store = OpenStore.open(options);
        store.put("warm", OpenStore.content(10));
    }

    /// Copies the closed store `template` into the empty folder `root`.
    static FaultyStore copyOf(Path template, Path root, Clock clock) throws EngineException, IOException {
        try (Stream<Path> paths = Files.walk(template)) {
            for (Path path : paths.filter(path -> !path.equals(template)).toList()) {
                Files.copy(path, root.resolve(template.relativize(path)));
            }
        }
        return new FaultyStore(root, clock);
    }

    /// What fails.
    enum Where {
        DISK,
        DATABASE
    }

    EngineOptions options() {
        return options;
    }

    OpenStore store() {
        return store;
    }

    int steps(Where where) {
        return where == Where.DISK ? disk.steps() : database.steps();
    }

    void failAt(Where where, int k, FaultyDisk.Fault fault) {
        if (where == Where.DISK) {
            disk.failAt(k, fault);
        } else {
            database.failAt(k, DatabaseFiles.Fault.valueOf(fault.name()));
        }
    }

    /// A dead process has neither disk.
    void losePower(Random random) throws IOException {
        disk.losePower();
        database.losePower(random, random.nextDouble());
    }

    void heal() {
        disk.heal();
        database.heal();
    }

    @Override
    public void close() {
        PowerLossTest.close(store);
    }
}
