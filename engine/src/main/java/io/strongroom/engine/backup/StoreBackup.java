package io.strongroom.engine.backup;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.BlobId;
import io.strongroom.engine.blob.BlobReader;
import io.strongroom.engine.blob.BlobRef;
import io.strongroom.engine.blob.BlobStore;
import io.strongroom.engine.blob.Disk;
import io.strongroom.engine.content.ReadGate;
import io.strongroom.engine.crypto.CipherSuite;
import io.strongroom.engine.crypto.ContentKeys;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.kms.RootKey;
import io.strongroom.engine.kms.SlotCopy;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PartRow.BlobAddress;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BackupReport;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the whole open store into one bundle, as it stood at one moment, while others write.
///
/// The database is copied between two writes, together with the slot file and the list of files that it
/// names. From before that until the end the backup is a reader in the [ReadGate], so that the one
/// deleter leaves those files alone; a crash takes the reader with it.
public final class StoreBackup {
    private static final Logger LOG = LoggerFactory.getLogger(StoreBackup.class);
    private static final int KEY_LENGTH = 32;

    private final Database database;
    private final BlobStore blobs;
    private final ReadGate gate;
    private final Slots slots;
    private final RootKey root;

    /// @param lock while it is held, nobody changes a slot or the root key
    public record Slots(KeySlots lock, Path folder, Disk disk) {}

    public StoreBackup(Database database, BlobStore blobs, ReadGate gate, Slots slots, RootKey root) {
        this.database = database;
        this.blobs = blobs;
        this.gate = gate;
        this.slots = slots;
        this.root = root;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Snapshot(List<BlobAddress> files, Optional<byte[]> seal, byte[] slots) {}

    /// Writes the bundle to `file`, which appears under its name when it is whole and forced.
    ///
    /// @throws EngineException with [Problem.BackupInsideStore],
    ///     [Problem.StorageFailed], [Problem.Cancelled]; nothing has the name then
    ///     that had it not before
    public BackupReport write(Path file, BundleReader.Step step) throws EngineException {
        // The store would grow by its own backup, and the backup go with the store.
        if (file.toAbsolutePath()
                .normalize()
                .startsWith(slots.folder().toAbsolutePath().normalize())) {
            throw new EngineException(new Problem.BackupInsideStore(file.toString()));
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Path copy = slots.folder().resolve("staging").resolve("backup-" + UUID.randomUUID());
        try (ReadGate.Stay _ = gate.enter()) {
            BackupReport report = write(draft, copy, step);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            slots.disk().forceDirectory(file.toAbsolutePath().normalize().resolveSibling("."));
            return report;
        } catch (IOException | BlobException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        } finally {
            remove(draft);
            remove(copy);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("What a backup left could not be removed", e);
        }
    }

    private BackupReport write(Path draft, Path copy, BundleReader.Step step)
            throws IOException, EngineException, BlobException {
        SegmentHeader header = SegmentHeader.fresh(CipherSuite.AES_256_GCM, UUID.randomUUID(), 0);
        try (SecretBytes key = SecretBytes.random(KEY_LENGTH);
                ContentKeys keys = ContentKeys.derive(key, header);
                FileChannel channel = FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            Snapshot snapshot;
            synchronized (slots.lock()) {
                snapshot = snapshot(copy);
                BundleHead.of(snapshot.slots(), root, key, header, keys).write(out);
            }
            BundleOutput body = new BundleOutput(out, keys, header);
            BackupReport report = entries(snapshot, copy, new ZipOutputStream(body), step);
            body.finish();
            channel.force(true);
            return report;
        }
    }

    private Snapshot snapshot(Path copy) throws IOException, EngineException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            AuditEntry entry = AuditEntry.byStore("SnapshotStore", "store");
            return database.snapshot(
                    entry,
                    out,
                    tables -> new Snapshot(tables.parts().files(), seal(), SlotCopy.of(slots.folder(), slots.disk())));
        }
    }

    /// It tells of a record that was durable when it was written, so it fits any later state.
    private Optional<byte[]> seal() throws EngineException {
        Path seal = slots.folder().resolve(Entries.SEAL);
        try {
            return Files.exists(seal) ? Optional.of(Files.readAllBytes(seal)) : Optional.empty();
        } catch (IOException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        }
    }

    private BackupReport entries(Snapshot snapshot, Path copy, ZipOutputStream zip, BundleReader.Step step)
            throws IOException, EngineException, BlobException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        Writing writing = new Writing(zip, step);
        try (ZipInputStream database = new ZipInputStream(Files.newInputStream(copy))) {
            database.getNextEntry();
            writing.entry(Entries.DATABASE, database);
        }
        if (snapshot.seal().isPresent()) {
            writing.entry(Entries.SEAL, new ByteArrayInputStream(snapshot.seal().get()));
        }
        long missing = 0;
        for (BlobAddress file : snapshot.files()) {
            missing += blob(file, writing) ? 0 : 1;
        }
        String name = String.valueOf(slots.folder().getFileName());
        BackupReport report = new BackupReport(
                root.storeId(),
                name,
                database.now(),
                writing.entries.files(),
                writing.entries.bytes(),
                missing,
                writing.entries.hash());
        zip.putNextEntry(new ZipEntry(Entries.MANIFEST));
        zip.write(Manifest.encode(report));
        zip.finish();
        return report;
    }

    /// @return false when the file is gone already; the restored store says so as this one does
    private boolean blob(BlobAddress file, Writing writing) throws IOException, EngineException, BlobException {
        BlobId id = new BlobId(file.id().getMostSignificantBits(), file.id().getLeastSignificantBits());
        try (BlobReader reader = blobs.open(new BlobRef(file.shard(), id, file.length()))) {
            writing.entry("blobs/%08x/%s".formatted(file.shard(), id.hex()), new BlobInput(reader));
            return true;
        } catch (BlobException.Missing _) {
            return false;
        }
    }

    private record Writing(ZipOutputStream zip, BundleReader.Step step, Entries entries) {
        Writing(ZipOutputStream zip, BundleReader.Step step) {
            this(zip, step, new Entries());
        }

        void entry(String name, InputStream from) throws IOException, EngineException {
            boolean[] stopped = new boolean[1];
            zip.putNextEntry(new ZipEntry(name));
            try {
                entries.copy(name, from, zip, sofar -> {
                    stopped[0] = !step.goOn(sofar);
                    if (stopped[0]) {
                        throw new IOException("stopped");
                    }
                });
            } catch (IOException e) {
                throw stopped[0] ? new EngineException(new Problem.Cancelled(), e) : storage(e);
            }
            zip.closeEntry();
        }

        private static EngineException storage(IOException e) {
            return new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        }
    }

    private static final class BlobInput extends InputStream {
        private final BlobReader reader;
        private long position;

        BlobInput(BlobReader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int some = reader.read(ByteBuffer.wrap(bytes, offset, length), position);
                position += some;
                return some == 0 && length > 0 ? -1 : some;
            } catch (BlobException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }
}
