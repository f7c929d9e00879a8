package io.strongroom.engine.content;

import io.strongroom.engine.kms.DataKey;
import io.strongroom.engine.kms.DataKeys;
import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.FormerRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Read;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.VersionName;
import java.util.List;
import java.util.Optional;

/// The one path of everything that reads content. Safe for many threads.
public final class ObjectReads {
    private final Database database;
    private final ObjectFinder finder;
    private final EncryptedContent content;
    private final ReadGate gate;

    public ObjectReads(Database database, DataKeys dataKeys, EncryptedContent content, ReadGate gate) {
        this.database = database;
        this.finder = new ObjectFinder(dataKeys);
        this.content = content;
        this.gate = gate;
    }

    /// An object as it stands at one moment: its rows, its data key unwrapped, and the promise
    /// that its files stay until this is closed.
    public final class Snapshot implements AutoCloseable {
        private final ObjectName name;
        private final BucketRow bucket;
        private final ObjectRow row;
        private final List<PartRow> parts;
        private final Optional<DataKey> key;
        private final ReadGate.Stay stay;

        private Snapshot(ObjectName name, ObjectFinder.Found found, ReadGate.Stay stay) {
            this.name = name;
            this.bucket = found.bucket();
            this.row = found.row();
            this.parts = found.parts();
            this.key = found.key();
            this.stay = stay;
        }

        /// The bucket at that moment.
        public BucketRow bucket() {
            return bucket;
        }

        /// The object's row.
        public ObjectRow row() {
            return row;
        }

        /// Its parts in order.
        public List<PartRow> parts() {
            return parts;
        }

        /// What the object is called.
        public ObjectName name() {
            return name;
        }

        /// Opens one of its parts from beginning to end, as [#read].
        public ContentReader readPart(PartRow part) throws EngineException {
            long from = parts.stream()
                    .takeWhile(other -> other.partNo() != part.partNo())
                    .mapToLong(PartRow::size)
                    .sum();
            return read(from, from + part.size());
        }

        /// Opens the bytes `from` to `toExclusive`; the first segment is verified when this
        /// returns.
        ///
        /// @throws EngineException with [Problem.ObjectCorrupt], [Problem.ContentMissing],
        ///     [Problem.StorageFailed]
        public ContentReader read(long from, long toExclusive) throws EngineException {
            List<StoredContent> stored = parts.stream()
                    .map(part -> ContentRows.stored(part, row.protection()))
                    .toList();
            ReadKey readKey = key.map(k -> ReadKey.of(k.secret())).orElseGet(ReadKey::none);
            try {
                return content.read(stored, readKey, from, toExclusive);
            } catch (ContentException e) {
                throw ContentProblems.of(e, name);
            }
        }

        /// Says a failure while reading as a problem of this object.
        public EngineException problem(ContentException failure) {
            return ContentProblems.of(failure, name);
        }

        @Override
        public void close() {
            key.ifPresent(DataKey::close);
            stay.close();
        }
    }

    /// Finds an object and unwraps its data key.
    ///
    /// @throws EngineException with [Problem.NoSuchBucket], [Problem.NoSuchKey],
    ///     [Problem.KeyNotFound], [Problem.KeyNotUsable], [Problem.AccessDenied] or [Problem.ObjectCorrupt]
    public Snapshot open(ObjectName name, KeyPermit permit) throws EngineException {
        ReadGate.Stay stay = gate.enter();
        try {
            return new Snapshot(name, database.read(tables -> finder.find(tables, name, permit)), stay);
        } catch (EngineException | RuntimeException e) {
            stay.close();
            throw e;
        }
    }

    /// Finds a version by its name and unwraps its data key.
    ///
    /// @throws EngineException as [#open], or with [Problem.NoSuchVersion] or
    ///     [Problem.IsDeleteMarker]
    public Snapshot open(ObjectName name, VersionName version, KeyPermit permit) throws EngineException {
        return opened(tables -> {
                    BucketRow bucket = tables.buckets().get(name.bucket());
                    return Optional.of(
                            finder.find(tables, bucket, ObjectFinder.named(tables, bucket, name, version), permit));
                })
                .orElseThrow();
    }

    /// Finds one version of an object, current or not, and unwraps its data key.
    ///
    /// @return empty when there is no such version (any more)
    /// @throws EngineException as [#open]
    public Optional<Snapshot> openVersion(long versionId, KeyPermit permit) throws EngineException {
        return opened(tables -> {
            Optional<ObjectRow> row = tables.objects().find(versionId);
            return row.isEmpty() ? Optional.empty() : finder.found(tables, row.get(), permit);
        });
    }

    private Optional<Snapshot> opened(Read<Optional<ObjectFinder.Found>> find) throws EngineException {
        ReadGate.Stay stay = gate.enter();
        try {
            Optional<Snapshot> snapshot = database.read(find).map(found -> new Snapshot(nameOf(found), found, stay));
            if (snapshot.isEmpty()) {
                stay.close();
            }
            return snapshot;
        } catch (EngineException | RuntimeException e) {
            stay.close();
            throw e;
        }
    }

    /// What a version was before a job replaced its content, with its data key unwrapped.
    ///
    /// @return empty when the version is gone
    /// @throws EngineException as [#open]
    public Optional<Snapshot> openFormer(FormerRow former, KeyPermit permit) throws EngineException {
        return opened(tables -> {
            Optional<ObjectRow> now = tables.objects().find(former.versionId());
            return now.isEmpty() ? Optional.empty() : finder.found(tables, former.in(now.get()), permit);
        });
    }

    /// Reads all of an object and compares it with what its row says: what is encrypted is
    /// authenticated, and the checksum is that of what was once stored.
    ///
    /// @return how many bytes of content that were
    /// @throws EngineException with [Problem.ObjectCorrupt], [Problem.ContentMissing],
    ///     [Problem.StorageFailed] or [Problem.Cancelled]
    public long verify(Snapshot snapshot, ContentProgress progress) throws EngineException {
        return ContentVerification.verify(snapshot, progress);
    }

    private static ObjectName nameOf(ObjectFinder.Found found) {
        return new ObjectName(found.bucket().entry().name(), found.row().key());
    }
}
