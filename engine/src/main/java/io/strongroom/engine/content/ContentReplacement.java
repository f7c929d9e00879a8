package io.strongroom.engine.content;

import io.strongroom.engine.kms.DataKey;
import io.strongroom.engine.meta.FormerRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.CopyStyle;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.ObjectType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Puts the same content, stored anew, in the place of what an object version has, and puts former
/// content back: rows only.
public final class ContentReplacement {
    private ContentReplacement() {}

    /// The same content, stored anew.
    ///
    /// @param parts under `key`: the same in the same order, or one for all with
    ///     [CopyStyle#LIKE_COPY]
    public record Copy(WriteKey key, List<PartRow> parts, CopyStyle style) {}

    /// Exchanges files and data key of `before`, if it still has the revision it was read in. Name and
    /// metadata stay; checksums and last modification as the style says.
    ///
    /// @param former what becomes of the old files
    /// @param job whose doing it is
    /// @return the version as it is then; empty when somebody changed it meanwhile
    public static Optional<ObjectRow> replace(Tx tx, ObjectRow before, Copy copy, FormerContent former, JobId job) {
        boolean likeCopy = copy.style() == CopyStyle.LIKE_COPY;
        ObjectRow after = new ObjectRow(
                before.versionId(),
                before.bucketId(),
                before.key(),
                before.age(),
                likeCopy ? content(copy.parts().getFirst()) : before.content(),
                before.metadata(),
                tx.now(),
                likeCopy ? tx.now() : before.lastModified(),
                before.origin(),
                copy.key().withManifest(manifest(copy.key(), copy.parts())),
                before.revision());
        if (!tx.objects().update(after)) {
            return Optional.empty();
        }
        leave(tx, before, former, FormerRow.of(job, before, after.protection().objectId(), until(tx, former)));
        copy.parts().forEach(part -> tx.parts().insert(part.storedAt(tx.now())));
        count(tx, before, after);
        return Optional.of(after);
    }

    private static void leave(Tx tx, ObjectRow before, FormerContent former, FormerRow row) {
        UUID objectId = before.protection().objectId();
        switch (former) {
            case FormerContent.Remove() -> ObjectRows.retireParts(tx, objectId, RetiredBlob.Reason.REPLACED);
            case FormerContent.Overwrite() ->
                ObjectRows.retireParts(tx, objectId, RetiredBlob.Reason.REPLACED_OVERWRITE);
            case FormerContent.Keep _ -> tx.formerContent().insert(row);
        }
    }

    private static Instant until(Tx tx, FormerContent former) {
        return former instanceof FormerContent.Keep(int days) ? tx.now().plus(Duration.ofDays(days)) : tx.now();
    }

    /// Puts back what `now` had before a job replaced it; what the job put there goes.
    ///
    /// @return false when the version has not what the job put there any more, or changed meanwhile
    public static boolean putBack(Tx tx, ObjectRow now, FormerRow former) {
        ObjectRow then = former.in(now);
        if (!former.isReplacedBy(now) || !tx.objects().update(then)) {
            return false;
        }
        ObjectRows.retireParts(tx, now.protection().objectId(), RetiredBlob.Reason.REPLACED);
        tx.formerContent().delete(former);
        count(tx, now, then);
        return true;
    }

    private static void count(Tx tx, ObjectRow before, ObjectRow after) {
        tx.usage().removed(before.counter(), before.content().size());
        tx.usage().added(after.counter(), after.content().size());
    }

    private static ObjectRow.Content content(PartRow whole) {
        String etag = ObjectRows.upperHex(whole.md5());
        return new ObjectRow.Content(ObjectType.NORMAL, whole.size(), etag, whole.crc64(), whole.md5());
    }

    private static byte[] manifest(WriteKey key, List<PartRow> parts) {
        Optional<DataKey> dataKey = key.dataKey();
        boolean single = parts.size() == 1 && parts.getFirst().partNo() == 0;
        return single || dataKey.isEmpty()
                ? new byte[0]
                : ContentRows.manifest(parts).mac(dataKey.get().secret());
    }
}
