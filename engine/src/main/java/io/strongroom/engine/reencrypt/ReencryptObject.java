package io.strongroom.engine.reencrypt;

import io.strongroom.engine.content.ContentProgress;
import io.strongroom.engine.content.ContentReader;
import io.strongroom.engine.content.ContentReplacement;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.WriteKey;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.ReadBack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Encrypts one object version anew where it is: a new data key, new files part by part, one
/// transaction that exchanges both if nobody changed the version meanwhile, and the old files
/// retired. Any rule to any rule; name, ETag, checksums, metadata and last modification stay.
final class ReencryptObject {
    private static final int ATTEMPTS = 8;

    private final ObjectReads reads;
    private final ObjectWrites writes;

    ReencryptObject(ObjectReads reads, ObjectWrites writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /// What else belongs into the transaction that exchanges an object.
    @FunctionalInterface
    interface Beside {
        void write(Tx tx, ObjectRow before) throws EngineException;
    }

    /// How it is to be done.
    ///
    /// @param aim what a version as it stands now is to become
    /// @param entry what the trail records of it
    /// @param readBack whether the copy is read again before it counts
    /// @param stopping whether to give up, between two segments
    /// @param copied hears how many bytes of the part that is being copied are
    record Order(Aim aim, AuditEntry entry, ReadBack readBack, BooleanSupplier stopping, LongConsumer copied) {}

    /// Does it. A version that changes while it is copied is copied again, a few times.
    ///
    /// @return the row that was replaced; empty when the version is gone or no longer wanted
    /// @throws EngineException with what keeps the object from being read or written; then it is
    ///     as it was
    Optional<ObjectRow> apply(long versionId, Order order, Beside beside) throws EngineException {
        int left = ATTEMPTS;
        while (true) {
            left--;
            Optional<ObjectReads.Snapshot> found = reads.openVersion(versionId);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (ObjectReads.Snapshot snapshot = found.get()) {
                Optional<EncryptionRule> rule = order.aim().of(snapshot.row());
                if (rule.isEmpty()) {
                    return Optional.empty();
                }
                exchange(snapshot, rule.get(), order, beside);
                return Optional.of(snapshot.row());
            } catch (EngineException e) {
                if (left == 0 || !(e.problem() instanceof Problem.ObjectChanged)) {
                    throw e;
                }
            }
        }
    }

    private void exchange(ObjectReads.Snapshot snapshot, EncryptionRule rule, Order order, Beside beside)
            throws EngineException {
        ObjectName name = snapshot.name();
        AuditEntry serviceKey = order.entry().as("CreateServiceKey", "key");
        try (WriteKey key = writes.prepare(name.bucket(), rule, serviceKey)) {
            List<PartRow> parts = copy(snapshot, key, order);
            writes.commit(order.entry(), parts, tx -> {
                writes.requireKeyStillUsable(tx, key.protection());
                if (ContentReplacement.replace(tx, snapshot.row(), key, parts).isEmpty()) {
                    throw new EngineException(new Problem.ObjectChanged(name.bucket(), name.key()));
                }
                beside.write(tx, snapshot.row());
                return parts.size();
            });
        }
    }

    private List<PartRow> copy(ObjectReads.Snapshot snapshot, WriteKey key, Order order) throws EngineException {
        List<PartRow> copies = new ArrayList<>();
        try {
            for (PartRow part : snapshot.parts()) {
                copies.add(copy(snapshot, part, key, order));
                requireSame(snapshot.name(), part, copies.getLast());
                readBack(snapshot.name(), key, copies.getLast(), order);
            }
            return copies;
        } catch (EngineException e) {
            writes.discard(copies);
            throw e;
        }
    }

    private PartRow copy(ObjectReads.Snapshot snapshot, PartRow part, WriteKey key, Order order)
            throws EngineException {
        ContentProgress progress = new ContentProgress(order.copied(), order.stopping());
        try (ContentReader reader = snapshot.readPart(part)) {
            return writes.store(key, part.partNo(), reader, progress, snapshot.name());
        }
    }

    private void readBack(ObjectName name, WriteKey key, PartRow copy, Order order) throws EngineException {
        if (order.readBack() == ReadBack.YES) {
            ContentProgress progress = new ContentProgress(_ -> {}, order.stopping());
            writes.requireReadable(key, copy, progress, name);
        }
    }

    /// What was read must be what was once stored, also where nothing authenticates it.
    private static void requireSame(ObjectName name, PartRow part, PartRow copy) throws EngineException {
        boolean same =
                part.size() == copy.size() && part.crc64() == copy.crc64() && Arrays.equals(part.md5(), copy.md5());
        if (!same) {
            throw new EngineException(new Problem.ObjectCorrupt(name.bucket(), name.key(), "checksum"));
        }
    }
}
