package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The layout's arithmetic against a slow writer that lays out one byte after the other.
class SegmentLayoutTest {

    private static final int LONGEST = 35;

    /// Where a byte-by-byte writer puts each content byte, segment by segment.
    private record Slow(List<List<Long>> segments, long fileLength) {

        static Slow write(SegmentLayout layout, int plaintextLength) {
            List<List<Long>> segments = new ArrayList<>();
            segments.add(new ArrayList<>());
            long position = layout.headerLength() + 32L;
            for (int written = 0; written < plaintextLength; written++) {
                if (segments.getLast().size() == layout.segmentSize()) {
                    segments.add(new ArrayList<>());
                    position += 16;
                }
                segments.getLast().add(position++);
            }
            return new Slow(segments, position + 16);
        }

        int segmentOf(int contentByte) {
            int index = 0;
            int before = 0;
            while (before + segments.get(index).size() <= contentByte) {
                before += segments.get(index++).size();
            }
            return index;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void lengthsCountsAndPlacesAreThoseOfTheSlowWriter(int segLog2) {
        SegmentLayout layout = new SegmentLayout(62, segLog2);
        for (int length = 0; length <= LONGEST; length++) {
            Slow slow = Slow.write(layout, length);

            assertThat(layout.ciphertextLength(length)).isEqualTo(slow.fileLength());
            assertThat(layout.segmentCount(length)).isEqualTo(slow.segments().size());
            for (int index = 0; index < slow.segments().size(); index++) {
                List<Long> segment = slow.segments().get(index);
                assertThat(layout.segmentPlaintextLength(index, length)).isEqualTo(segment.size());
                if (!segment.isEmpty()) {
                    assertThat(layout.segmentOffset(index)).isEqualTo(segment.getFirst());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyRangeTouchesTheSegmentsTheSlowWriterUsed(int segLog2) {
        SegmentLayout layout = new SegmentLayout(62, segLog2);
        Slow slow = Slow.write(layout, LONGEST);
        for (int first = 0; first < LONGEST; first++) {
            for (int last = first; last < LONGEST; last++) {
                assertThat(layout.firstSegment(first)).isEqualTo(slow.segmentOf(first));
                assertThat(layout.lastSegment(last)).isEqualTo(slow.segmentOf(last));
            }
            long place = layout.segmentOffset(layout.firstSegment(first)) + layout.offsetInSegment(first);
            assertThat(place)
                    .isEqualTo(slow.segments().get(slow.segmentOf(first)).get(layout.offsetInSegment(first)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aFileLengthNoContentHasIsRefused(int segLog2) throws AuthenticationFailedException {
        SegmentLayout layout = new SegmentLayout(62, segLog2);
        Map<Long, Integer> possible = new HashMap<>();
        for (int length = 0; length <= LONGEST; length++) {
            possible.put(Slow.write(layout, length).fileLength(), length);
        }
        for (long fileLength = -1; fileLength < layout.ciphertextLength(LONGEST); fileLength++) {
            long candidate = fileLength;
            Integer length = possible.get(candidate);
            if (length == null) {
                assertThatExceptionOfType(AuthenticationFailedException.class)
                        .as("file of %s", candidate)
                        .isThrownBy(() -> layout.plaintextLength(candidate));
            } else {
                assertThat(layout.plaintextLength(candidate)).isEqualTo(length.longValue());
            }
        }
    }

    @Property
    void lengthsComeBackAtEverySize(
            @ForAll @LongRange(min = 0, max = 1L << 48) long length, @ForAll @IntRange(min = 16, max = 22) int segLog2)
            throws AuthenticationFailedException {
        SegmentLayout layout = new SegmentLayout(62, segLog2);

        assertThat(layout.plaintextLength(layout.ciphertextLength(length))).isEqualTo(length);
    }

    @Test
    void contentOfMoreThanAllSegmentsIsRefused() throws AuthenticationFailedException {
        SegmentLayout layout = new SegmentLayout(62, 16);
        long most = layout.maxPlaintextLength();

        assertThat(layout.segmentCount(most)).isEqualTo(1L << 32);
        assertThat(layout.plaintextLength(layout.ciphertextLength(most))).isEqualTo(most);
        assertThatIllegalArgumentException().isThrownBy(() -> layout.segmentCount(most + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> layout.segmentCount(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> layout.segmentOffset(1L << 32));
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> layout.plaintextLength(layout.ciphertextLength(most) + 17));
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> layout.plaintextLength(Long.MAX_VALUE));
    }
}
