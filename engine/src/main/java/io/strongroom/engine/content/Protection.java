package io.strongroom.engine.content;

import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.crypto.SegmentLayout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How the bytes of a blob are protected: not at all, or as authenticated segments.
public sealed interface Protection {

    /// The file holds the plaintext itself.
    record Plain() implements Protection {}

    /// The file begins with this header and this commitment, then come the segments. Neither is
    /// secret.
    @SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
    record Segments(SegmentHeader header, byte[] commitment) implements Protection {

        public Segments {
            if (commitment.length != SegmentLayout.COMMITMENT_LENGTH) {
                throw new IllegalArgumentException("A commitment has 32 bytes, not " + commitment.length);
            }
            commitment = commitment.clone();
        }

        @Override
        public byte[] commitment() {
            return commitment.clone();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Segments(SegmentHeader thatHeader, byte[] thatCommitment)
                    && header.equals(thatHeader)
                    && Arrays.equals(commitment, thatCommitment);
        }

        @Override
        public int hashCode() {
            return header.hashCode();
        }
    }
}
