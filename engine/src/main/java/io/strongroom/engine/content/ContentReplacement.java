package io.strongroom.engine.content;

import io.strongroom.engine.kms.DataKey;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.meta.Tx;
import java.util.List;
import java.util.Optional;

/// Puts the same content, stored anew, in the place of what an object version has: rows only.
public final class ContentReplacement {
    private ContentReplacement() {}

    /// Exchanges files and data key of `before`, if it still has the revision it was read in; name,
    /// checksums, metadata and last modification stay, the old files are retired.
    ///
    /// @param parts the same parts under `key`, in the same order
    /// @return the version as it is then; empty when somebody changed it meanwhile
    public static Optional<ObjectRow> replace(Tx tx, ObjectRow before, WriteKey key, List<PartRow> parts) {
        ObjectRow after = new ObjectRow(
                before.versionId(),
                before.bucketId(),
                before.key(),
                before.age(),
                before.content(),
                before.metadata(),
                tx.now(),
                before.lastModified(),
                before.origin(),
                key.withManifest(manifest(key, parts)),
                before.revision());
        if (!tx.objects().update(after)) {
            return Optional.empty();
        }
        ObjectRows.retireParts(tx, before, RetiredBlob.Reason.REPLACED);
        parts.forEach(part -> tx.parts().insert(part.storedAt(tx.now())));
        tx.usage().removed(before.counter(), before.content().size());
        tx.usage().added(after.counter(), after.content().size());
        return Optional.of(after);
    }

    private static byte[] manifest(WriteKey key, List<PartRow> parts) {
        Optional<DataKey> dataKey = key.dataKey();
        boolean single = parts.size() == 1 && parts.getFirst().partNo() == 0;
        return single || dataKey.isEmpty()
                ? new byte[0]
                : ContentRows.manifest(parts).mac(dataKey.get().secret());
    }
}
