package io.strongroom.engine.content;

import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Usage.VersionAge;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps what a mirror origin gave: marked as mirrored, never encrypted by the bucket's default
/// (facts, OSS 12).
///
/// One fetch at a time for one name; whoever waited finds what the other kept. Safe for many
/// threads.
public final class MirrorKeep {
    private final Database database;
    private final ObjectWrites writes;
    private final MirrorFetch origins;
    private final ConcurrentMap<ObjectName, ReentrantLock> running = new ConcurrentHashMap<>();

    public MirrorKeep(Database database, ObjectWrites writes, MirrorFetch origins) {
        this.database = database;
        this.writes = writes;
        this.origins = origins;
    }

    /// Fetches a missing object and keeps it.
    ///
    /// @return whether the object is there now
    /// @throws EngineException with [Problem.MirrorFailed], or what storing met
    public boolean fetch(ObjectName name, AuditEntry entry, ContentProgress progress) throws EngineException {
        Optional<MirrorRule> rule =
                database.read(tables -> tables.buckets().get(name.bucket())).entry().mirrors().stream()
                        .filter(one -> one.means(name.key()))
                        .findFirst();
        if (rule.isEmpty()) {
            return false;
        }
        ReentrantLock lock = running.computeIfAbsent(name, _ -> new ReentrantLock());
        lock.lock();
        try {
            return isThere(name) || fetchFrom(rule.get(), name, entry, progress);
        } finally {
            lock.unlock();
            running.remove(name, lock);
        }
    }

    private boolean isThere(ObjectName name) throws EngineException {
        return database.read(tables -> tables.objects()
                .current(tables.buckets().get(name.bucket()).id(), name.key())
                .isPresent());
    }

    private boolean fetchFrom(MirrorRule rule, ObjectName name, AuditEntry entry, ContentProgress progress)
            throws EngineException {
        Optional<MirrorFetch.Fetched> found = origins.fetch(rule, name);
        if (found.isEmpty()) {
            return false;
        }
        try (MirrorFetch.Fetched fetched = found.get();
                WriteKey key = writes.prepare(name.bucket(), EncryptionRule.none(), KeyPermit.OF_STORE, entry)) {
            PartRow part = writes.store(key, 0, fetched.content()::read, progress, name);
            refuseOtherDigest(name, fetched, part);
            return writes.commit(entry.with("origin", rule.origin().location()), List.of(part), tx -> {
                keep(tx, name, new Kept(fetched, key, part));
                return true;
            });
        } catch (IOException e) {
            throw new EngineException(
                    new Problem.MirrorFailed(name.bucket(), name.key(), String.valueOf(e.getMessage())), e);
        } catch (EngineException e) {
            throw e.problem() instanceof Problem.SourceUnreadable(String reason)
                    ? new EngineException(new Problem.MirrorFailed(name.bucket(), name.key(), reason), e)
                    : e;
        }
    }

    private void refuseOtherDigest(ObjectName name, MirrorFetch.Fetched fetched, PartRow part) throws EngineException {
        if (fetched.md5().isPresent() && !MessageDigest.isEqual(fetched.md5().get(), part.md5())) {
            writes.discard(List.of(part));
            throw new EngineException(new Problem.MirrorFailed(name.bucket(), name.key(), "Content-MD5 differs"));
        }
    }

    private record Kept(MirrorFetch.Fetched fetched, WriteKey key, PartRow part) {}

    /// Somebody may have uploaded the object meanwhile: then theirs stays, and what was fetched
    /// goes.
    private void keep(Tx tx, ObjectName name, Kept kept) throws EngineException {
        BucketRow bucket = tx.buckets().get(name.bucket());
        if (tx.objects().current(bucket.id(), name.key()).isPresent()) {
            throw new EngineException(new Problem.ObjectChanged(name.bucket(), name.key()));
        }
        PartRow part = kept.part();
        String etag = ObjectRows.upperHex(part.md5());
        ObjectRow row = new ObjectRow(
                0,
                bucket.id(),
                name.key(),
                VersionAge.CURRENT,
                new ObjectRow.Content(ObjectType.NORMAL, part.size(), etag, part.crc64(), part.md5()),
                kept.fetched().metadata(),
                tx.now(),
                tx.now(),
                ObjectOrigin.MIRRORED,
                kept.key().protection(),
                1);
        ObjectRows.putCurrent(tx, bucket, row, List.of(part));
    }
}
