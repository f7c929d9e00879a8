package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class Crc64Test {

    @Property
    void theFastWayGivesWhatTheDefinitionGives(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(Crc64.of(bytes)).isEqualTo(bitByBit(bytes));
    }

    @Property
    void piecesGiveTheChecksumOfTheWhole(@ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(max = 200) int cut) {
        int first = Math.min(cut, bytes.length);
        Crc64 crc = new Crc64();
        crc.update(bytes, 0, first);
        crc.update(bytes, first, bytes.length - first);

        assertThat(crc.value()).isEqualTo(Crc64.of(bytes));
    }

    @Property
    void combiningGivesTheChecksumOfTheWhole(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(max = 200) int cut) {
        int first = Math.min(cut, bytes.length);
        long head = Crc64.of(Arrays.copyOf(bytes, first));
        long tail = Crc64.of(Arrays.copyOfRange(bytes, first, bytes.length));

        assertThat(Crc64.combine(head, tail, bytes.length - first)).isEqualTo(Crc64.of(bytes));
    }

    @Test
    void combiningDoesNotDependOnHowLongPartsAreGrouped() {
        long[] crc = {0x1234567890ABCDEFL, -2, 77};
        long[] length = {5L << 40, (48L << 40) + 12345, (1L << 33) + 1};

        long fromLeft = Crc64.combine(Crc64.combine(crc[0], crc[1], length[1]), crc[2], length[2]);
        long fromRight = Crc64.combine(crc[0], Crc64.combine(crc[1], crc[2], length[2]), length[1] + length[2]);

        assertThat(fromLeft).isEqualTo(fromRight);
    }

    @Test
    void rangesOutsideTheArrayAndNegativeLengthsAreRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> new Crc64().update(new byte[10], 5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> Crc64.combine(1, 2, -1));
    }

    private static long bitByBit(byte[] bytes) {
        long crc = -1L;
        for (byte next : bytes) {
            crc ^= next & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ Long.reverse(0x42F0E1EBA9EA3693L);
            }
        }
        return ~crc;
    }
}
