package io.strongroom.engine.content;

import io.strongroom.engine.meta.FormerRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.meta.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What happens to rows when an object appears, is replaced or goes: version, parts, retired
/// files, counters.
public final class ObjectRows {
    private ObjectRows() {}

    /// Makes `row` the version that reads return; what was there before is retired.
    ///
    /// @return the row with its number
    public static ObjectRow putCurrent(Tx tx, ObjectRow row, List<PartRow> parts) {
        removeCurrent(tx, row, RetiredBlob.Reason.REPLACED);
        for (PartRow part : parts) {
            tx.parts().insert(part.storedAt(row.storedAt()));
        }
        return insert(tx, row);
    }

    /// Makes `row` current like [#putCurrent], over parts that have their rows already.
    public static ObjectRow putCurrentOverStoredParts(Tx tx, ObjectRow row) {
        removeCurrent(tx, row, RetiredBlob.Reason.REPLACED);
        return insert(tx, row);
    }

    private static ObjectRow insert(Tx tx, ObjectRow row) {
        long versionId = tx.objects().insert(row);
        tx.usage().added(row.counter(), row.content().size());
        return new ObjectRow(
                versionId,
                row.bucketId(),
                row.key(),
                row.age(),
                row.content(),
                row.metadata(),
                row.storedAt(),
                row.lastModified(),
                row.origin(),
                row.protection(),
                row.revision());
    }

    private static void removeCurrent(Tx tx, ObjectRow successor, RetiredBlob.Reason reason) {
        Optional<ObjectRow> old = tx.objects().current(successor.bucketId(), successor.key());
        old.ifPresent(row -> remove(tx, row, reason));
    }

    /// Removes a version, and what jobs kept of it; the files are retired.
    public static void remove(Tx tx, ObjectRow row, RetiredBlob.Reason reason) {
        tx.objects().delete(row.versionId());
        retireParts(tx, row.protection().objectId(), reason);
        for (FormerRow former : tx.formerContent().ofVersion(row.versionId())) {
            release(tx, former, reason);
        }
        tx.usage().removed(row.counter(), row.content().size());
    }

    /// Gives up what a job kept of a version.
    static void release(Tx tx, FormerRow former, RetiredBlob.Reason reason) {
        retireParts(tx, former.protection().objectId(), reason);
        tx.formerContent().delete(former);
    }

    /// Forgets the parts of a version and retires their files.
    static void retireParts(Tx tx, UUID objectId, RetiredBlob.Reason reason) {
        for (PartRow part : tx.parts().of(objectId)) {
            retire(tx, part, reason);
        }
        tx.parts().deleteAll(objectId);
    }

    /// Puts one file on the list of files that go; its part row is for the caller to remove.
    public static void retire(Tx tx, PartRow part, RetiredBlob.Reason reason) {
        tx.retiredBlobs().insert(new RetiredBlob(part.blob(), reason, tx.now(), tx.now()));
    }
}
