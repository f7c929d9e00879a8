package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentHeaderTest {

    @Property
    void everyHeaderComesBack(
            @ForAll CipherSuite suite,
            @ForAll @IntRange(min = 16, max = 22) int segLog2,
            @ForAll long objectId,
            @ForAll @IntRange int partNo,
            @ForAll @Size(32) byte[] salt)
            throws AuthenticationFailedException {
        SegmentHeader header = new SegmentHeader(suite, segLog2, new UUID(objectId, ~objectId), partNo, salt);

        assertThat(header.encode()).hasSize(SegmentHeader.LENGTH);
        assertThat(SegmentHeader.decode(header.encode())).isEqualTo(header).hasSameHashCodeAs(header);
    }

    // Positions: magic 0, length 4 and 5, algorithm 6, derivation 7, segment size 8, flags 9, part
    // number 26.
    @ParameterizedTest
    @CsvSource({"0,77", "3,50", "4,1", "5,63", "5,61", "6,0", "6,3", "7,0", "7,2", "8,15", "8,23", "9,1", "26,128"})
    void aHeaderOfAnotherFormatIsRefused(int at, int value) {
        byte[] bytes =
                SegmentHeader.fresh(CipherSuite.AES_256_GCM, new UUID(1, 2), 3).encode();
        bytes[at] = (byte) value;

        assertThatExceptionOfType(AuthenticationFailedException.class).isThrownBy(() -> SegmentHeader.decode(bytes));
    }

    @Test
    void aHeaderCutShortIsRefused() {
        byte[] bytes =
                SegmentHeader.fresh(CipherSuite.SM4_GCM, new UUID(1, 2), 3).encode();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(AuthenticationFailedException.class).isThrownBy(() -> SegmentHeader.decode(cut));
        }
    }

    @Test
    void valuesTheFormatDoesNotHaveAreRefused() {
        UUID id = new UUID(1, 2);
        byte[] salt = new byte[32];

        assertThatIllegalArgumentException().isThrownBy(() -> new SegmentHeader(CipherSuite.SM4_GCM, 15, id, 0, salt));
        assertThatIllegalArgumentException().isThrownBy(() -> new SegmentHeader(CipherSuite.SM4_GCM, 23, id, 0, salt));
        assertThatIllegalArgumentException().isThrownBy(() -> new SegmentHeader(CipherSuite.SM4_GCM, 18, id, -1, salt));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegmentHeader(CipherSuite.SM4_GCM, 18, id, 0, new byte[31]));
    }

    @Test
    void everyFreshHeaderHasItsOwnSalt() {
        UUID id = new UUID(1, 2);

        assertThat(SegmentHeader.fresh(CipherSuite.AES_256_GCM, id, 0))
                .isNotEqualTo(SegmentHeader.fresh(CipherSuite.AES_256_GCM, id, 0));
    }
}
