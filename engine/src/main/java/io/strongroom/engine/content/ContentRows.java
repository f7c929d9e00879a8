package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobId;
import io.strongroom.engine.blob.BlobRef;
import io.strongroom.engine.crypto.CipherSuite;
import io.strongroom.engine.crypto.PartManifest;
import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.model.DataAlgorithm;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Turns what a writer stored into rows, and rows back into what a reader needs.
final class ContentRows {
    private ContentRows() {}

    static CipherSuite suite(DataAlgorithm algorithm) {
        return switch (algorithm) {
            case AES_256 -> CipherSuite.AES_256_GCM;
            case SM4 -> CipherSuite.SM4_GCM;
        };
    }

    static PartRow row(UUID objectId, int partNo, StoredContent stored, Instant now) {
        ContentDigest digest = stored.digest();
        PartRow.BlobAddress blob = address(stored.blob());
        return switch (stored.protection()) {
            case Protection.Plain() ->
                new PartRow(
                        objectId,
                        partNo,
                        digest.size(),
                        digest.crc64(),
                        digest.md5Bytes(),
                        blob,
                        0,
                        new byte[0],
                        new byte[0],
                        now);
            case Protection.Segments(SegmentHeader header, byte[] commitment) ->
                new PartRow(
                        objectId,
                        partNo,
                        digest.size(),
                        digest.crc64(),
                        digest.md5Bytes(),
                        blob,
                        header.segLog2(),
                        header.salt(),
                        commitment,
                        now);
        };
    }

    static StoredContent stored(PartRow part, ObjectRow.Protection protection) {
        String md5 = HexFormat.of().formatHex(part.md5()).toUpperCase(Locale.ROOT);
        return new StoredContent(
                ref(part.blob()), protectionOf(part, protection), new ContentDigest(part.size(), md5, part.crc64()));
    }

    private static Protection protectionOf(PartRow part, ObjectRow.Protection protection) {
        if (!protection.mode().isEncrypted()) {
            return new Protection.Plain();
        }
        SegmentHeader header = new SegmentHeader(
                suite(protection.algorithm()), part.segmentLog2(), protection.objectId(), part.partNo(), part.salt());
        return new Protection.Segments(header, part.commitment());
    }

    static PartManifest manifest(List<PartRow> parts) {
        return new PartManifest(parts.stream()
                .map(part -> new PartManifest.Part(part.partNo(), part.size(), part.salt(), part.commitment()))
                .toList());
    }

    static BlobRef ref(PartRow.BlobAddress blob) {
        return new BlobRef(
                blob.shard(),
                new BlobId(blob.id().getMostSignificantBits(), blob.id().getLeastSignificantBits()),
                blob.length());
    }

    static PartRow.BlobAddress address(BlobRef ref) {
        return new PartRow.BlobAddress(
                ref.shard(), new UUID(ref.id().high(), ref.id().low()), ref.length());
    }
}
