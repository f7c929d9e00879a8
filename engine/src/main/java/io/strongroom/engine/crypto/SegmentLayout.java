package io.strongroom.engine.crypto;

/// Where everything stands in a ciphertext file; sizes are computed here and nowhere else.
///
/// ```
/// | header (headerLength) | commitment (32) | segment 0 | segment 1 | … | segment n-1 |
///                                             segment = ciphertext (2^segLog2; the last one 1 …
///                                             2^segLog2) ‖ tag (16)
/// ```
///
/// Content of length 0 is one empty last segment. A length that is a multiple of the segment size
/// ends with a full last segment, never with an empty one. At most 2^32 segments. Immutable.
public record SegmentLayout(int headerLength, int segLog2) {

    public static final int COMMITMENT_LENGTH = 32;
    public static final int TAG_LENGTH = CipherSuite.TAG_LENGTH;

    /// Header and commitment of a file with today's header: what a reader reads first.
    public static final int PREAMBLE = SegmentHeader.LENGTH + COMMITMENT_LENGTH;

    /// Segments are counted by an unsigned 32-bit number in the nonce.
    public static final long MAX_SEGMENTS = 1L << 32;

    public SegmentLayout {
        if (headerLength < 0 || headerLength > 0xFFFF || segLog2 < 1 || segLog2 > SegmentHeader.MAX_SEG_LOG2) {
            throw new IllegalArgumentException("layout " + headerLength + ", 2^" + segLog2);
        }
    }

    public static SegmentLayout of(SegmentHeader header) {
        return new SegmentLayout(SegmentHeader.LENGTH, header.segLog2());
    }

    /// Plaintext bytes of every segment but the last.
    public int segmentSize() {
        return 1 << segLog2;
    }

    /// File bytes of every segment but the last.
    public int sealedSegmentSize() {
        return segmentSize() + TAG_LENGTH;
    }

    public int preamble() {
        return headerLength + COMMITMENT_LENGTH;
    }

    public long maxPlaintextLength() {
        return MAX_SEGMENTS << segLog2;
    }

    /// How many segments content of this length has; at least one.
    public long segmentCount(long plaintextLength) {
        if (plaintextLength < 0 || plaintextLength > maxPlaintextLength()) {
            throw new IllegalArgumentException("content of " + plaintextLength + " bytes");
        }
        return plaintextLength == 0 ? 1 : ((plaintextLength - 1) >>> segLog2) + 1;
    }

    public long ciphertextLength(long plaintextLength) {
        return preamble() + plaintextLength + segmentCount(plaintextLength) * TAG_LENGTH;
    }

    /// The content length of a file; refuses lengths that no content has (a file cut or grown).
    public long plaintextLength(long fileLength) throws AuthenticationFailedException {
        long body = fileLength - preamble();
        if (body < TAG_LENGTH) {
            throw new AuthenticationFailedException();
        }
        long count = (body - 1) / sealedSegmentSize() + 1;
        long lastPlaintext = body - (count - 1) * sealedSegmentSize() - TAG_LENGTH;
        boolean emptyTrailer = lastPlaintext == 0 && count > 1;
        if (lastPlaintext < 0 || emptyTrailer || count > MAX_SEGMENTS) {
            throw new AuthenticationFailedException();
        }
        return body - count * TAG_LENGTH;
    }

    /// Where segment `index` begins in the file.
    public long segmentOffset(long index) {
        if (index < 0 || index >= MAX_SEGMENTS) {
            throw new IllegalArgumentException("segment " + index);
        }
        return preamble() + index * sealedSegmentSize();
    }

    /// Plaintext bytes of segment `index` of content of this length.
    public int segmentPlaintextLength(long index, long plaintextLength) {
        long count = segmentCount(plaintextLength);
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("segment " + index + " of " + count);
        }
        return index < count - 1 ? segmentSize() : (int) (plaintextLength - (index << segLog2));
    }

    /// The segment that holds the first byte of a range.
    public long firstSegment(long firstByte) {
        return firstByte >>> segLog2;
    }

    /// The segment that holds the last byte (inclusive) of a range.
    public long lastSegment(long lastByte) {
        return lastByte >>> segLog2;
    }

    /// Where a content byte stands in the plaintext of its segment.
    public int offsetInSegment(long contentByte) {
        return (int) (contentByte & (segmentSize() - 1));
    }
}
