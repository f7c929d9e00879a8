package io.strongroom.engine.content;

import io.strongroom.engine.crypto.Crc64;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Usage.VersionAge;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Turns the parts of an upload into an object: rows only, no byte of content moves.
public final class MultipartCompletion {
    private MultipartCompletion() {}

    /// Makes the object out of `chosen`, retires the other parts, ends the upload.
    ///
    /// @param upload as it is in this transaction: its data key may be wrapped anew since `key` was
    ///     opened
    public static ObjectRow complete(Tx tx, BucketRow bucket, UploadRow upload, List<PartRow> chosen, WriteKey key) {
        retireOthers(tx, upload, chosen);
        tx.uploads().delete(upload.uploadId());
        byte[] manifest = key.dataKey()
                .map(dataKey -> ContentRows.manifest(chosen).mac(dataKey.secret()))
                .orElse(new byte[0]);
        ObjectRow row = new ObjectRow(
                0,
                upload.bucketId(),
                upload.key(),
                VersionAge.CURRENT,
                content(chosen),
                upload.metadata(),
                tx.now(),
                tx.now(),
                ObjectOrigin.UPLOADED,
                upload.protection().withManifest(manifest),
                1);
        ObjectRow put = ObjectRows.putCurrentOverStoredParts(tx, bucket, row);
        tx.objectSettings().add(put.versionId(), upload.settings());
        return put;
    }

    private static void retireOthers(Tx tx, UploadRow upload, List<PartRow> chosen) {
        Set<Integer> kept = new HashSet<>();
        chosen.forEach(part -> kept.add(part.partNo()));
        for (PartRow part : tx.parts().of(upload.protection().objectId())) {
            if (!kept.contains(part.partNo())) {
                ObjectRows.retire(tx, part, RetiredBlob.Reason.UNUSED_PART);
                tx.parts().delete(part.objectId(), part.partNo());
            }
        }
    }

    /// ETag: MD5 over the parts' MD5s, a hyphen, and how many they are.
    private static ObjectRow.Content content(List<PartRow> parts) {
        MessageDigest md5 = md5();
        long size = 0;
        long crc = 0;
        for (PartRow part : parts) {
            md5.update(part.md5());
            crc = Crc64.combine(crc, part.crc64(), part.size());
            size += part.size();
        }
        String etag = HexFormat.of().formatHex(md5.digest()).toUpperCase(Locale.ROOT) + "-" + parts.size();
        return new ObjectRow.Content(ObjectType.MULTIPART, size, etag, crc, new byte[0]);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
