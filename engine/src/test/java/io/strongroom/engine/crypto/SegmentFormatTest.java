package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the segment format promises: content comes back whole, or not at all.
class SegmentFormatTest {

    private static final int S = 1 << SegmentHeader.MIN_SEG_LOG2;
    private static final int SEALED = S + SegmentLayout.TAG_LENGTH;
    private static final int PREAMBLE = SegmentLayout.PREAMBLE;
    private static final UUID OBJECT = new UUID(1, 2);

    private final SecretBytes dek = SecretBytes.random(32);
    private final CiphertextFile aes = file(CipherSuite.AES_256_GCM);

    @Property(tries = 150)
    void contentOfAnySizeAroundAnEdgeComesBack(@ForAll("edgeSizes") int size, @ForAll CipherSuite suite)
            throws AuthenticationFailedException {
        CiphertextFile file = file(suite);
        byte[] content = content(size);

        byte[] sealed = file.write(content);

        assertThat(sealed).hasSize((int) SegmentLayout.of(file.header()).ciphertextLength(size));
        assertThat(file.read(sealed)).isEqualTo(content);
    }

    @Provide
    Arbitrary<Integer> edgeSizes() {
        return Arbitraries.of(0, S, 2 * S, 3 * S)
                .flatMap(edge -> Arbitraries.integers().between(Math.max(0, edge - 17), edge + 17));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 19, 20, 21, 22})
    void everySegmentSizeWorks(int segLog2) throws AuthenticationFailedException {
        SegmentHeader header = new SegmentHeader(CipherSuite.AES_256_GCM, segLog2, OBJECT, 0, new byte[32]);
        CiphertextFile file = new CiphertextFile(dek, header);
        byte[] content = content((1 << segLog2) + 1);

        assertThat(file.read(file.write(content))).isEqualTo(content);
    }

    @Test
    void aFlippedBitAnywhereInHeaderOrCommitmentIsFound() {
        byte[] sealed = aes.write(content(5));
        for (int bit = 0; bit < PREAMBLE * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            refused(aes, changed, "bit " + bit);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFlippedBitAnywhereInASegmentIsFound(CipherSuite suite) {
        CiphertextFile file = file(suite);
        byte[] sealed = file.write(content(40));
        for (int bit = PREAMBLE * 8; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            refused(file, changed, "bit " + bit);
        }
    }

    @Test
    void aFlippedBitInAnySegmentOfALongFileIsFound() {
        byte[] sealed = aes.write(content(3 * S + 100));
        for (int at = PREAMBLE; at < sealed.length; at += 4999) {
            byte[] changed = sealed.clone();
            changed[at] ^= 0x10;
            refused(aes, changed, "byte " + at);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, S - 1, S, S + 1, 2 * S, 3 * S, 3 * S + 1})
    void aFileCutOrGrownAroundAnySegmentEdgeIsRefused(int size) {
        byte[] sealed = aes.write(content(size));
        for (int edge = PREAMBLE; edge <= sealed.length + SEALED; edge += SEALED) {
            for (int around = -17; around <= 17; around++) {
                int length = edge + around;
                if (length != sealed.length) {
                    refused(aes, Arrays.copyOf(sealed, length), size + " bytes, file of " + length);
                }
            }
        }
        for (int length : new int[] {0, 1, SegmentHeader.LENGTH, sealed.length - 1, sealed.length + 1}) {
            refused(aes, Arrays.copyOf(sealed, length), size + " bytes, file of " + length);
        }
    }

    @Test
    void aDroppedSegmentIsFound() {
        byte[] sealed = aes.write(content(3 * S));
        for (int gone = 0; gone < 3; gone++) {
            byte[] changed = Arrays.copyOf(sealed, sealed.length - SEALED);
            int at = PREAMBLE + gone * SEALED;
            System.arraycopy(sealed, at + SEALED, changed, at, sealed.length - at - SEALED);
            refused(aes, changed, "segment " + gone);
        }
    }

    @Test
    void aDoubledSegmentIsFound() {
        byte[] sealed = aes.write(content(3 * S));
        for (int twice = 0; twice < 3; twice++) {
            byte[] changed = Arrays.copyOf(sealed, sealed.length + SEALED);
            int at = PREAMBLE + twice * SEALED;
            System.arraycopy(sealed, at, changed, at + SEALED, sealed.length - at);
            refused(aes, changed, "segment " + twice);
        }
    }

    @Test
    void swappedSegmentsAreFound() {
        byte[] sealed = aes.write(content(3 * S));
        for (int first = 0; first < 3; first++) {
            for (int second = first + 1; second < 3; second++) {
                byte[] changed = sealed.clone();
                System.arraycopy(sealed, PREAMBLE + first * SEALED, changed, PREAMBLE + second * SEALED, SEALED);
                System.arraycopy(sealed, PREAMBLE + second * SEALED, changed, PREAMBLE + first * SEALED, SEALED);
                refused(aes, changed, first + " and " + second);
            }
        }
    }

    @Test
    void aSegmentOfAnotherWriteUnderTheSameDataKeyIsFound() {
        byte[] sealed = aes.write(content(2 * S));
        byte[] other = file(CipherSuite.AES_256_GCM).write(content(2 * S));
        System.arraycopy(other, PREAMBLE, sealed, PREAMBLE, SEALED);

        refused(aes, sealed, "spliced");
    }

    @Test
    void aFileOfAnotherObjectPartOrDataKeyIsRefused() {
        byte[] sealed = aes.write(content(5));
        SegmentHeader header = aes.header();
        SegmentHeader object = new SegmentHeader(header.suite(), 16, new UUID(1, 3), 1, header.salt());
        SegmentHeader part = new SegmentHeader(header.suite(), 16, OBJECT, 2, header.salt());

        refused(new CiphertextFile(dek, object), sealed, "object");
        refused(new CiphertextFile(dek, part), sealed, "part");
        refused(new CiphertextFile(SecretBytes.random(32), header), sealed, "data key");
    }

    @Test
    void aMiddleSegmentDoesNotOpenAsTheLastNorTheLastAsAMiddleOne() {
        byte[] sealed = aes.write(content(2 * S));
        byte[] out = new byte[S];
        try (ContentKeys keys = ContentKeys.derive(dek, aes.header())) {
            SegmentDecryptor decryptor = new SegmentDecryptor(keys);

            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> decryptor.decrypt(0, Last.YES, sealed, PREAMBLE, SEALED, out, 0));
            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> decryptor.decrypt(1, Last.NO, sealed, PREAMBLE + SEALED, SEALED, out, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedSegmentLeavesNoPlaintextBehind(CipherSuite suite) {
        CiphertextFile file = file(suite);
        byte[] sealed = file.write(content(1000));
        sealed[sealed.length - 1] ^= 1;
        byte[] out = content(1000);
        try (ContentKeys keys = ContentKeys.derive(dek, file.header())) {
            SegmentDecryptor decryptor = new SegmentDecryptor(keys);

            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> decryptor.decrypt(0, Last.YES, sealed, PREAMBLE, 1016, out, 0));
            assertThat(out).containsOnly(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDecryptorWorksOnAfterARefusal(CipherSuite suite) throws AuthenticationFailedException {
        CiphertextFile file = file(suite);
        byte[] sealed = file.write(content(1000));
        byte[] broken = sealed.clone();
        broken[PREAMBLE] ^= 1;
        byte[] out = new byte[1000];
        try (ContentKeys keys = ContentKeys.derive(dek, file.header())) {
            SegmentDecryptor decryptor = new SegmentDecryptor(keys);
            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> decryptor.decrypt(0, Last.YES, broken, PREAMBLE, 1016, out, 0));

            assertThat(decryptor.decrypt(0, Last.YES, sealed, PREAMBLE, 1016, out, 0))
                    .isEqualTo(1000);
            assertThat(out).isEqualTo(content(1000));
        }
    }

    @Test
    void theIndexIsAnUnsigned32BitNumber() throws AuthenticationFailedException {
        byte[] sealed = new byte[SEALED];
        byte[] out = new byte[S];
        try (ContentKeys keys = ContentKeys.derive(dek, aes.header())) {
            SegmentEncryptor encryptor = new SegmentEncryptor(keys);
            SegmentDecryptor decryptor = new SegmentDecryptor(keys);
            for (long index : new long[] {0x7FFFFFFFL, 0x80000000L, 0xFF00FF01L, 0xFFFFFFFFL}) {
                encryptor.encrypt(index, Last.NO, content(S), 0, S, sealed, 0);
                decryptor.decrypt(index, Last.NO, sealed, 0, SEALED, out, 0);
                assertThat(out).isEqualTo(content(S));
            }

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> encryptor.encrypt(1L << 32, Last.NO, content(S), 0, S, sealed, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> encryptor.encrypt(-1, Last.NO, content(S), 0, S, sealed, 0));
        }
    }

    @Test
    void everyBitOfTheIndexIsPartOfTheNonce() {
        byte[] sealed = new byte[21];
        try (ContentKeys keys = ContentKeys.derive(dek, aes.header())) {
            new SegmentEncryptor(keys).encrypt(5, Last.YES, content(5), 0, 5, sealed, 0);
            SegmentDecryptor decryptor = new SegmentDecryptor(keys);
            for (int bit = 0; bit < 32; bit++) {
                long index = 5 ^ 1L << bit;
                assertThatExceptionOfType(AuthenticationFailedException.class)
                        .isThrownBy(() -> decryptor.decrypt(index, Last.YES, sealed, 0, 21, new byte[5], 0));
            }
        }
    }

    @Test
    void lengthsTheFormatDoesNotHaveAreRefused() {
        byte[] out = new byte[SEALED + 1];
        try (ContentKeys keys = ContentKeys.derive(dek, aes.header())) {
            SegmentEncryptor encryptor = new SegmentEncryptor(keys);

            assertThatIllegalArgumentException()
                    .as("a short segment in the middle")
                    .isThrownBy(() -> encryptor.encrypt(0, Last.NO, content(S), 0, S - 1, out, 0));
            assertThatIllegalArgumentException()
                    .as("an empty last segment after others")
                    .isThrownBy(() -> encryptor.encrypt(1, Last.YES, content(S), 0, 0, out, 0));
            assertThatIllegalArgumentException()
                    .as("too long")
                    .isThrownBy(() -> encryptor.encrypt(0, Last.YES, content(S + 1), 0, S + 1, out, 0));
        }
    }

    @Test
    void theSameSegmentCannotBeEncryptedTwiceInARow() {
        byte[] out = new byte[SEALED];
        try (ContentKeys keys = ContentKeys.derive(dek, aes.header())) {
            SegmentEncryptor encryptor = new SegmentEncryptor(keys);
            encryptor.encrypt(0, Last.YES, content(5), 0, 5, out, 0);

            assertThatIllegalStateException()
                    .isThrownBy(() -> encryptor.encrypt(0, Last.YES, content(5), 0, 5, out, 0));
        }
    }

    @Test
    void closedKeysEncryptAndDecryptNothing() {
        ContentKeys keys = ContentKeys.derive(dek, aes.header());
        SegmentEncryptor encryptor = new SegmentEncryptor(keys);
        SegmentDecryptor decryptor = new SegmentDecryptor(keys);
        keys.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> encryptor.encrypt(0, Last.YES, new byte[5], 0, 5, new byte[21], 0));
        assertThatIllegalStateException()
                .isThrownBy(() -> decryptor.decrypt(0, Last.YES, new byte[21], 0, 21, new byte[5], 0));
        assertThatIllegalStateException().isThrownBy(() -> new SegmentEncryptor(keys));
    }

    private CiphertextFile file(CipherSuite suite) {
        byte[] salt = SecretBytes.random(32).copy();
        return new CiphertextFile(dek, new SegmentHeader(suite, SegmentHeader.MIN_SEG_LOG2, OBJECT, 1, salt));
    }

    private static void refused(CiphertextFile file, byte[] changed, String what) {
        assertThatExceptionOfType(AuthenticationFailedException.class).as(what).isThrownBy(() -> file.read(changed));
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
