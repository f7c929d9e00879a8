package io.strongroom.engine;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes and opens store folders: the lock first, then the slots, then everything that needs keys.
final class StoreFolder {
    static final String DATABASE_FILE_KEY = "database-file";
    static final String ROW_MAC_KEY = "row-mac";
    static final String AUDIT_KEY = "audit";
    static final String FINGERPRINT_KEY = "fingerprint";
    static final String IMPORT_KEY = "import-session";
    private static final List<String> AUXILIARY =
            List.of(DATABASE_FILE_KEY, ROW_MAC_KEY, AUDIT_KEY, FINGERPRINT_KEY, IMPORT_KEY);
    private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);

    private StoreFolder() {}

    static boolean holdsStore(Path folder) {
        return KeySlots.exist(folder);
    }

    static Engine create(EngineOptions options, List<StoreSecret> secrets) throws EngineException {
        Path folder = options.folder();
        Engine.FolderState before = Engine.inspect(folder);
        switch (before) {
            case ABSENT, EMPTY -> prepare(folder);
            case STORE, OTHER_FILES -> throw new EngineException(new Problem.FolderNotEmpty(folder.toString()));
            case NOT_WRITABLE -> throw new EngineException(new Problem.FolderNotWritable(folder.toString()));
        }
        try {
            return createIn(options, secrets);
        } catch (EngineException | RuntimeException e) {
            restore(folder, before);
            throw e;
        }
    }

    private static Engine createIn(EngineOptions options, List<StoreSecret> secrets) throws EngineException {
        StoreLock lock = StoreLock.take(options.folder());
        KeySlots slots = new KeySlots(options.folder(), options.disk());
        return withLock(
                options,
                lock,
                slots,
                () -> slots.create(secrets, AUXILIARY, options.clock().instant()));
    }

    static Engine open(EngineOptions options, StoreSecret secret) throws EngineException {
        if (!holdsStore(options.folder())) {
            throw new EngineException(new Problem.NotAStore(options.folder().toString()));
        }
        StoreLock lock = StoreLock.take(options.folder());
        KeySlots slots = new KeySlots(options.folder(), options.disk());
        return withLock(options, lock, slots, () -> slots.open(secret));
    }

    @FunctionalInterface
    private interface Unseal {
        KeySlots.Opened run() throws EngineException;
    }

    private static Engine withLock(EngineOptions options, StoreLock lock, KeySlots slots, Unseal unseal)
            throws EngineException {
        try {
            KeySlots.Opened opened = unseal.run();
            try {
                return new Engine(new EngineParts(options, lock, slots, opened), Caller.ROOT);
            } catch (EngineException | BlobException | IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (BlobException | IOException e) {
            release(lock);
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        } catch (EngineException | RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static void release(StoreLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock file could not be closed", e);
        }
    }

    /// Only the owner may look into a store folder.
    static void prepare(Path folder) throws EngineException {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new EngineException(new Problem.FolderNotWritable(folder.toString()), e);
        }
    }

    private static void restore(Path folder, Engine.FolderState before) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder) || before == Engine.FolderState.ABSENT) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("What was begun in a new store folder could not be taken back", e);
        }
    }
}
