package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.BlobStore;
import io.strongroom.engine.kms.DataKey;
import io.strongroom.engine.kms.DataKeys;
import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.ObjectBinding;
import io.strongroom.engine.kms.WrappingKeys;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.meta.Write;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.WrappedDataKey;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one path of everything that writes content: upload, copy, part, append, mirror,
/// re-encryption.
///
/// Key first, then the file, then the row. A file whose row is refused is taken back at once; one
/// whose row nobody knows about (the database failed) stays for the search at the next opening.
/// Safe for many threads.
public final class ObjectWrites {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectWrites.class);

    private final Database database;
    private final KeyVault vault;
    private final DataKeys dataKeys;
    private final WrappingKeys wrappingKeys;
    private final EncryptedContent content;
    private final BlobStore blobs;
    private final AtomicInteger writing = new AtomicInteger();
    private volatile boolean leftFiles;

    public ObjectWrites(
            Database database,
            KeyVault vault,
            DataKeys dataKeys,
            WrappingKeys wrappingKeys,
            EncryptedContent content,
            BlobStore blobs) {
        this.database = database;
        this.vault = vault;
        this.dataKeys = dataKeys;
        this.wrappingKeys = wrappingKeys;
        this.content = content;
        this.blobs = blobs;
    }

    /// Makes the data key for a new object in `bucket` under `rule`.
    ///
    /// @param entry whom the making of a service key is recorded for, should this be its first use
    /// @throws EngineException with [Problem.KeyNotFound], [Problem.KeyDeleted],
    ///     [Problem.AliasNotFound], [Problem.InvalidKeyId], [Problem.KeyNotUsable] or [Problem.AccessDenied]
    public WriteKey prepare(BucketName bucket, EncryptionRule rule, KeyPermit permit, AuditEntry entry)
            throws EngineException {
        return rule instanceof EncryptionRule.None
                ? plain()
                : keyed(bucket, rule, wrappingKeys.of(rule, entry), permit);
    }

    /// Until it is closed, files may be there that no row refers to yet.
    private WriteKey begun(ObjectRow.Protection protection, Optional<DataKey> key) {
        writing.incrementAndGet();
        return new WriteKey(protection, key, writing::decrementAndGet);
    }

    private WriteKey plain() {
        return begun(
                new ObjectRow.Protection(
                        UUID.randomUUID(),
                        EncryptionMode.NONE,
                        EncryptionRule.none().dataAlgorithm(),
                        Optional.empty(),
                        new byte[0]),
                Optional.empty());
    }

    private WriteKey keyed(BucketName bucket, EncryptionRule rule, KeyRow key, KeyPermit permit)
            throws EngineException {
        UUID objectId = UUID.randomUUID();
        DataKey dataKey =
                database.read(tables -> dataKeys.generate(tables, key, new ObjectBinding(bucket, objectId), permit));
        return begun(
                new ObjectRow.Protection(
                        objectId,
                        EncryptionMode.of(key.kind()),
                        rule.dataAlgorithm(),
                        Optional.of(dataKey.wrapped()),
                        new byte[0]),
                Optional.of(dataKey));
    }

    /// The data key of an object or upload that exists, for one more part of it.
    ///
    /// @throws EngineException with [Problem.KeyNotFound], [Problem.KeyNotUsable], [Problem.AccessDenied] or
    ///     [Problem.KeyTampered]
    public WriteKey reopen(BucketName bucket, ObjectRow.Protection protection, KeyPermit permit)
            throws EngineException {
        Optional<WrappedDataKey> wrapped = protection.wrapped();
        if (wrapped.isEmpty()) {
            return begun(protection, Optional.empty());
        }
        DataKey key = database.read(tables -> dataKeys.unwrap(
                tables,
                wrapped.get(),
                new ObjectBinding(bucket, protection.objectId()),
                new DataKeys.Opening(permit, KeyPermit.Use.GENERATE_DATA_KEY)));
        return begun(protection, Optional.of(key));
    }

    /// Stores what `source` gives as part `partNo`; the file is durable when this returns, and
    /// nothing refers to it.
    ///
    /// @throws EngineException with [Problem.SourceUnreadable], [Problem.DiskFull],
    ///     [Problem.StorageFailed], [Problem.Cancelled]
    public PartRow store(WriteKey key, int partNo, ContentSource source, ContentProgress progress, ObjectName name)
            throws EngineException {
        return store(key, partNo, () -> content.write(source, key.spec(partNo), progress), name);
    }

    /// Stores authenticated content of the store once more, as part `partNo`: its MD5 is that of before and
    /// is not computed again. The caller compares the checksum.
    ///
    /// @throws EngineException as [#store]
    public PartRow storeAgain(WriteKey key, int partNo, ContentReader source, ContentProgress progress, Known known)
            throws EngineException {
        String md5 = ObjectRows.upperHex(known.md5());
        return store(key, partNo, () -> content.write(source, key.spec(partNo), progress, md5), known.name());
    }

    /// What is known of content before it is read.
    public record Known(ObjectName name, byte[] md5) {}

    @FunctionalInterface
    private interface Writing {
        StoredContent run() throws IOException, ContentException, CancelledException;
    }

    private PartRow store(WriteKey key, int partNo, Writing writing, ObjectName name) throws EngineException {
        try {
            return ContentRows.row(key.protection().objectId(), partNo, writing.run(), Instant.EPOCH);
        } catch (IOException e) {
            throw ContentProblems.unreadable(e);
        } catch (ContentException e) {
            // A disk that fails may also have refused to take back what was written.
            leftFiles = true;
            throw e instanceof ContentException.NoSpace full
                    ? ContentProblems.full(full, blobs.room())
                    : ContentProblems.of(e, name);
        } catch (CancelledException e) {
            throw ContentProblems.cancelled(e);
        }
    }

    /// Reads a part again that was just stored, and compares it with what was written.
    ///
    /// @throws EngineException with [Problem.ObjectCorrupt] when it is not that any more
    public void requireReadable(WriteKey key, PartRow part, ContentProgress progress, ObjectName name)
            throws EngineException {
        try (ContentReader reader = content.read(List.of(ContentRows.stored(part, key.protection())), key.readKey())) {
            if (!ContentVerification.holds(reader, part.size(), part.crc64(), progress)) {
                throw new EngineException(new Problem.ObjectCorrupt(name.bucket(), name.key(), "read back"));
            }
        } catch (ContentException e) {
            throw ContentProblems.of(e, name);
        } catch (CancelledException e) {
            throw ContentProblems.cancelled(e);
        }
    }

    /// Stores what `part` holds under the data key `from` once more, under `to`.
    ///
    /// @throws EngineException as [#store]
    public PartRow copy(PartRow part, WriteKey from, WriteKey to, ContentProgress progress, ObjectName name)
            throws EngineException {
        try (ContentReader reader =
                content.read(List.of(ContentRows.stored(part, from.protection())), from.readKey())) {
            return store(to, part.partNo(), reader, progress, name);
        } catch (ContentException e) {
            throw ContentProblems.of(e, name);
        }
    }

    /// Runs the write that makes `stored` part of an object; takes the files back when the write
    /// is refused.
    public <T> T commit(AuditEntry entry, List<PartRow> stored, Write<T> work) throws EngineException {
        try {
            return database.write(entry, work);
        } catch (EngineException e) {
            takeBack(e, stored);
            throw e;
        }
    }

    /// Takes the files of a write back that was refused with `refusal`, unless nobody knows
    /// whether it was.
    public void takeBack(EngineException refusal, List<PartRow> stored) {
        if (!(refusal.problem() instanceof Problem.DatabaseFailed)) {
            discard(stored);
        }
    }

    /// Whether there may be files that no row refers to: they could not be taken back, or somebody is
    /// still about to. The next opening looks for them.
    public boolean leftFiles() {
        return leftFiles || writing.get() > 0;
    }

    /// Bytes that are free where the files lie; 0 when the disk does not say.
    public long freeBytes() {
        return blobs.room().freeBytes();
    }

    /// Takes back files that no row refers to.
    public void discard(List<PartRow> stored) {
        try {
            blobs.deleteAll(
                    stored.stream().map(part -> ContentRows.ref(part.blob())).toList());
        } catch (BlobException e) {
            leftFiles = true;
            LOG.warn("Files that nothing refers to stay until the store is opened again", e);
        }
    }

    /// Refuses, within the write that makes an object, a key that was taken away since the
    /// object was encrypted.
    public void requireKeyStillUsable(Tx tx, ObjectRow.Protection protection) throws EngineException {
        if (protection.wrapped().isPresent()) {
            vault.requireUsable(tx, vault.get(tx, protection.wrapped().get().key()));
        }
    }
}
