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
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.CopyStyle;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.ReadBack;
import io.strongroom.engine.reencrypt.ObjectWork.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Encrypts one object version anew where it is: a new data key, new files part by part, one
/// transaction that exchanges both if nobody changed the version meanwhile, and the old files
/// retired or kept. Any rule to any rule; name and metadata stay, and unless it is to look like a copy,
/// ETag, checksums and last modification too.
final class ReencryptObject {
    private static final int ATTEMPTS = 8;

    private final ObjectReads reads;
    private final ObjectWrites writes;
    private final JobAccess access;

    ReencryptObject(ObjectReads reads, ObjectWrites writes, JobAccess access) {
        this.reads = reads;
        this.writes = writes;
        this.access = access;
    }

    /// What is to become of objects, and how.
    ///
    /// @param aim what a version as it stands now is to become
    /// @param job whose doing it is
    record Order(Aim aim, HistoryOptions options, JobId job) {}

    /// Does it. A version that changes while it is copied is copied again, a few times.
    ///
    /// @return the row that was replaced; empty when the version is gone or no longer wanted
    /// @throws EngineException with what keeps the object from being read or written; then it is
    ///     as it was
    Optional<ObjectRow> apply(long versionId, Order order, Step step) throws EngineException {
        int left = ATTEMPTS;
        while (true) {
            left--;
            Optional<ObjectReads.Snapshot> found =
                    reads.openVersion(versionId, access.permit(step.entry().caller()));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (ObjectReads.Snapshot snapshot = found.get()) {
                Optional<EncryptionRule> rule = order.aim().of(snapshot.row());
                if (rule.isEmpty()) {
                    return Optional.empty();
                }
                access.requireRead(step.entry().caller(), snapshot.name());
                access.requireWrite(step.entry().caller(), snapshot.name());
                exchange(snapshot, rule.get(), order, step);
                return Optional.of(snapshot.row());
            } catch (EngineException e) {
                if (left == 0 || !(e.problem() instanceof Problem.ObjectChanged)) {
                    throw e;
                }
            }
        }
    }

    private void exchange(ObjectReads.Snapshot snapshot, EncryptionRule rule, Order order, Step step)
            throws EngineException {
        ObjectName name = snapshot.name();
        AuditEntry serviceKey = step.entry().as("CreateServiceKey", "key");
        try (WriteKey key =
                writes.prepare(name.bucket(), rule, access.permit(step.entry().caller()), serviceKey)) {
            List<PartRow> parts = copy(snapshot, key, order, step);
            writes.commit(step.entry(), parts, tx -> {
                writes.requireKeyStillUsable(tx, key.protection());
                ContentReplacement.Copy copy =
                        new ContentReplacement.Copy(key, parts, order.options().style());
                FormerContent former = order.options().former();
                if (ContentReplacement.replace(tx, snapshot.row(), copy, former, order.job())
                        .isEmpty()) {
                    throw new EngineException(new Problem.ObjectChanged(name.bucket(), name.key()));
                }
                step.beside().write(tx, snapshot.row());
                return parts.size();
            });
        }
    }

    private List<PartRow> copy(ObjectReads.Snapshot snapshot, WriteKey key, Order order, Step step)
            throws EngineException {
        List<PartRow> copies = new ArrayList<>();
        try {
            if (order.options().style() == CopyStyle.LIKE_COPY) {
                ObjectRow.Content content = snapshot.row().content();
                ContentReader whole = snapshot.read(0, content.size());
                copies.add(copy(snapshot, whole, new Piece(0, content.md5()), key, step));
                requireSame(snapshot.name(), content, copies.getLast());
                readBack(snapshot.name(), key, copies.getLast(), order, step);
                return copies;
            }
            for (PartRow part : snapshot.parts()) {
                copies.add(copy(snapshot, snapshot.readPart(part), new Piece(part.partNo(), part.md5()), key, step));
                requireSame(snapshot.name(), part, copies.getLast());
                readBack(snapshot.name(), key, copies.getLast(), order, step);
            }
            return copies;
        } catch (EngineException e) {
            writes.discard(copies);
            throw e;
        }
    }

    /// @param md5 of its content; empty when it is not known
    private record Piece(int partNo, byte[] md5) {}

    /// What was encrypted is authenticated, so its MD5 is still that of before.
    private PartRow copy(ObjectReads.Snapshot from, ContentReader content, Piece piece, WriteKey key, Step step)
            throws EngineException {
        ContentProgress progress = new ContentProgress(step.copied(), step.stopping());
        boolean known = from.row().protection().mode().isEncrypted() && piece.md5().length > 0;
        try (content) {
            return known
                    ? writes.storeAgain(
                            key, piece.partNo(), content, progress, new ObjectWrites.Known(from.name(), piece.md5()))
                    : writes.store(key, piece.partNo(), content, progress, from.name());
        }
    }

    private void readBack(ObjectName name, WriteKey key, PartRow copy, Order order, Step step) throws EngineException {
        if (order.options().readBack() == ReadBack.YES) {
            ContentProgress progress = new ContentProgress(_ -> {}, step.stopping());
            writes.requireReadable(key, copy, progress, name);
        }
    }

    /// The same of one part for all of them: the checksum over the whole stands for it.
    private static void requireSame(ObjectName name, ObjectRow.Content content, PartRow copy) throws EngineException {
        if (content.size() != copy.size() || content.crc64() != copy.crc64()) {
            throw new EngineException(new Problem.ObjectCorrupt(name.bucket(), name.key(), "checksum"));
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
