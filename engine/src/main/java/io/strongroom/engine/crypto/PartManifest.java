package io.strongroom.engine.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parts of a multipart object in their order. Its code binds number, order, lengths and
/// identity of the parts to the object's data key: `HMAC(HKDF(data key, "objenc/manifest/v1"),
/// manifest)`.
///
/// Refuses an empty list and a part number that stands twice. Immutable.
public record PartManifest(List<Part> parts) {

    private static final byte[] LABEL = "objenc/manifest/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int PART_LENGTH =
            Integer.BYTES + Long.BYTES + SegmentHeader.SALT_LENGTH + SegmentLayout.COMMITMENT_LENGTH;

    public PartManifest {
        parts = List.copyOf(parts);
        Set<Integer> numbers = new HashSet<>();
        for (Part part : parts) {
            if (!numbers.add(part.partNo())) {
                throw new IllegalArgumentException("part " + part.partNo() + " stands twice");
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a manifest without parts");
        }
    }

    /// One part: its number, content length, and the salt and commitment that stand at the head
    /// of its file.
    @SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
    public record Part(int partNo, long plaintextLength, byte[] salt, byte[] commitment) {

        public Part {
            if (partNo < 0 || plaintextLength < 0) {
                throw new IllegalArgumentException("part " + partNo + " of " + plaintextLength + " bytes");
            }
            if (salt.length != SegmentHeader.SALT_LENGTH || commitment.length != SegmentLayout.COMMITMENT_LENGTH) {
                throw new IllegalArgumentException("part " + partNo + ": length of salt or commitment");
            }
            salt = salt.clone();
            commitment = commitment.clone();
        }

        @Override
        public byte[] salt() {
            return salt.clone();
        }

        @Override
        public byte[] commitment() {
            return commitment.clone();
        }

        private byte[] encode() {
            return ByteBuffer.allocate(PART_LENGTH)
                    .putInt(partNo)
                    .putLong(plaintextLength)
                    .put(salt)
                    .put(commitment)
                    .array();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Part that && Arrays.equals(encode(), that.encode());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(encode());
        }
    }

    public byte[] mac(SecretBytes dek) {
        try (SecretBytes key = key(dek)) {
            return Mac.of(key, fields());
        }
    }

    public void verify(SecretBytes dek, byte[] code) throws AuthenticationFailedException {
        try (SecretBytes key = key(dek)) {
            Mac.verify(key, code, fields());
        }
    }

    private byte[][] fields() {
        return parts.stream().map(Part::encode).toArray(byte[][]::new);
    }

    private static SecretBytes key(SecretBytes dek) {
        return Hkdf.sha256(dek, new byte[0], LABEL, Mac.LENGTH);
    }
}
