package io.strongroom.engine.crypto;

import java.util.Arrays;

/// Writes and reads whole ciphertext files in memory, as the content layer does with real ones.
record CiphertextFile(SecretBytes dek, SegmentHeader header) {

    byte[] write(byte[] content) {
        SegmentLayout layout = SegmentLayout.of(header);
        byte[] file = Arrays.copyOf(header.encode(), Math.toIntExact(layout.ciphertextLength(content.length)));
        try (ContentKeys keys = ContentKeys.derive(dek, header)) {
            System.arraycopy(keys.commitment(), 0, file, SegmentHeader.LENGTH, SegmentLayout.COMMITMENT_LENGTH);
            SegmentEncryptor encryptor = new SegmentEncryptor(keys);
            long count = layout.segmentCount(content.length);
            for (long index = 0; index < count; index++) {
                int from = (int) (index << layout.segLog2());
                int length = layout.segmentPlaintextLength(index, content.length);
                int to = (int) layout.segmentOffset(index);
                encryptor.encrypt(index, Last.of(index, count), content, from, length, file, to);
            }
        }
        return file;
    }

    byte[] read(byte[] file) throws AuthenticationFailedException {
        SegmentLayout layout = SegmentLayout.of(header);
        byte[] preamble = Arrays.copyOf(file, SegmentLayout.PREAMBLE);
        try (ContentKeys keys = ContentKeys.open(dek, preamble, header.objectId(), header.partNo())) {
            byte[] content = new byte[(int) layout.plaintextLength(file.length)];
            SegmentDecryptor decryptor = new SegmentDecryptor(keys);
            long count = layout.segmentCount(content.length);
            for (long index = 0; index < count; index++) {
                int length = layout.segmentPlaintextLength(index, content.length) + SegmentLayout.TAG_LENGTH;
                int from = (int) layout.segmentOffset(index);
                int to = (int) (index << layout.segLog2());
                decryptor.decrypt(index, Last.of(index, count), file, from, length, content, to);
            }
            return content;
        }
    }
}
