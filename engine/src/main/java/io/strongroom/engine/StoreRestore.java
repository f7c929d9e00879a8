package io.strongroom.engine;

import io.strongroom.engine.backup.BundleReader;
import io.strongroom.engine.blob.RealDisk;
import io.strongroom.engine.model.BackupReport;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RestoreReport;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.ListJobs;
import io.strongroom.engine.usecase.job.StartScrub;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a store folder of a backup: beside its place, checked there, then moved to it. It is the same store as it
/// was; jobs that were under way are paused.
public final class StoreRestore {
    private static final Logger LOG = LoggerFactory.getLogger(StoreRestore.class);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /// How a restored store is checked.
    public enum Check {
        /// Every hash, and then every object is read.
        SCRUB,
        /// Every hash.
        HASHES
    }

    /// Hears how many bytes are done; a "no" ends it.
    @FunctionalInterface
    public interface Step {
        boolean goOn(long bytes);
    }

    private final Path bundle;
    private final StoreSecret secret;
    private final Step step;
    private final RealDisk disk = new RealDisk();

    /// @param secret opened the store when the backup was made; stays the caller's, who wipes it
    public StoreRestore(Path bundle, StoreSecret secret, Step step) {
        this.bundle = bundle;
        this.secret = secret;
        this.step = step;
    }

    /// Reads a backup to its end and compares every hash; writes nothing.
    ///
    /// @throws EngineException with [Problem.NotABackup], [Problem.BackupDamaged], [Problem.WrongSecret] and others
    public BackupReport verify() throws EngineException {
        try {
            Path keys = Files.createTempDirectory("strongroom-backup");
            try {
                return new BundleReader(bundle, step::goOn).read(secret, keys, _ -> OutputStream.nullOutputStream());
            } finally {
                delete(keys);
            }
        } catch (IOException e) {
            throw storage(e);
        }
    }

    /// Makes the store.
    ///
    /// @param folder absent or empty
    /// @throws EngineException as [#verify] does, with [Problem.FolderNotEmpty] or [Problem.DiskFull];
    ///     `folder` is then as it was
    public RestoreReport restore(Path folder, Check check) throws EngineException {
        Path target = folder.toAbsolutePath().normalize();
        switch (Engine.inspect(target)) {
            case ABSENT, EMPTY -> {}
            case STORE, OTHER_FILES -> throw new EngineException(new Problem.FolderNotEmpty(target.toString()));
            case NOT_WRITABLE -> throw new EngineException(new Problem.FolderNotWritable(target.toString()));
        }
        Path draft = target.resolveSibling("." + target.getFileName() + ".restoring-" + UUID.randomUUID());
        try {
            Files.createDirectories(target.resolveSibling("."));
            requireRoom(target.resolveSibling("."));
            StoreFolder.prepare(draft);
            RestoreReport report = fill(draft, check);
            // A folder that is empty is replaced by the move itself where the system can do that.
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            disk.forceDirectory(target.resolveSibling("."));
            return report;
        } catch (IOException e) {
            throw storage(e);
        } finally {
            delete(draft);
        }
    }

    private void requireRoom(Path parent) throws IOException, EngineException {
        long free = Files.getFileStore(parent).getUsableSpace();
        if (Files.exists(bundle) && free > 0 && free < Files.size(bundle)) {
            throw new EngineException(new Problem.DiskFull(parent.normalize().toString(), free));
        }
    }

    private RestoreReport fill(Path draft, Check check) throws IOException, EngineException {
        Path keys = Files.createDirectory(draft.resolve("staging"));
        BackupReport backup =
                new BundleReader(bundle, step::goOn).read(secret, keys, name -> file(draft.resolve(name)));
        try (Stream<Path> slots = Files.list(keys)) {
            for (Path slot : slots.toList()) {
                Files.move(slot, draft.resolve(slot.getFileName()));
            }
        }
        forceFolders(draft);
        return check == Check.HASHES
                ? new RestoreReport(backup, false, 0, 0, pauseJobs(draft))
                : scrub(draft, backup, pauseJobs(draft));
    }

    private static OutputStream file(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        FileOutputStream plain = new FileOutputStream(file.toFile());
        return new FilterOutputStream(plain) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                plain.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                try (plain) {
                    plain.getFD().sync();
                }
            }
        };
    }

    private void forceFolders(Path draft) throws IOException {
        try (Stream<Path> all = Files.walk(draft)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                disk.forceDirectory(folder);
            }
        }
    }

    /// What was under way when the backup was made must not go on by itself in a second copy of the store.
    private int pauseJobs(Path draft) throws EngineException {
        int paused = 0;
        try (Engine engine = Engine.open(EngineOptions.of(draft), secret)) {
            for (JobSnapshot job : engine.jobs().list().run(call(), ListJobs.Request.newest(ListJobs.MAX_ROWS))) {
                if (job.state().mayPause()) {
                    engine.jobs().pause().run(call(), job.id());
                    paused++;
                }
            }
        }
        return paused;
    }

    private RestoreReport scrub(Path draft, BackupReport backup, int paused) throws EngineException {
        try (Engine engine = Engine.open(EngineOptions.of(draft).with(EngineOptions.Jobs.RUN), secret)) {
            JobSnapshot job =
                    engine.jobs().startScrub().run(call(), new StartScrub.Request(HistoryScope.all(), JobLimits.NONE));
            while (!job.state().isEnded()) {
                if (!step.goOn(backup.bytes())) {
                    throw new EngineException(new Problem.Cancelled());
                }
                LockSupport.parkNanos(POLL_NANOS);
                job = engine.jobs().get().run(call(), job.id());
            }
            return new RestoreReport(
                    backup, true, job.progress().objects(), job.progress().failed(), paused);
        }
    }

    private static Call call() {
        return Call.root(CallOrigin.STORE);
    }

    private static EngineException storage(IOException e) {
        return new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("What was begun of a restored store could not be removed", e);
        }
    }
}
