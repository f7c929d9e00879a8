package io.strongroom.engine.content;

import static io.strongroom.engine.content.ContentFixture.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.engine.content.ContentFixture.Mode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
final class ContentRoundTripTest {

    @TempDir
    Path root;

    private ContentFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new ContentFixture(root);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    static Stream<Arguments> modesAndSizes() {
        IntStream edges = IntStream.of(1, 2, 3, 4, 5, 6, 8, 64, 70)
                .flatMap(n -> IntStream.of(n * SEGMENT - 1, n * SEGMENT, n * SEGMENT + 1));
        return IntStream.concat(IntStream.of(0, 1, 15_999, 16_384, 16_385), edges)
                .boxed()
                .flatMap(size -> Stream.of(Mode.values()).map(mode -> Arguments.of(mode, size)));
    }

    @ParameterizedTest
    @MethodSource("modesAndSizes")
    void whatWasWrittenIsReadBack(Mode mode, int size) throws Exception {
        byte[] original = ContentFixture.bytes(size);

        StoredContent stored = fixture.write(original, mode);

        assertThat(fixture.read(stored)).isEqualTo(original);
        assertThat(stored.digest().size()).isEqualTo(size);
        assertThat(stored.digest().md5()).isEqualTo(md5(original));
        assertThat(Files.size(fixture.file(stored)))
                .isEqualTo(stored.fileLength())
                .isEqualTo(stored.blob().length());
    }

    // printf 123456789 | md5sum; the CRC is the check value of CRC-64/XZ.
    @Test
    void theDigestIsTheKnownOne() throws Exception {
        StoredContent stored = fixture.write("123456789".getBytes(StandardCharsets.US_ASCII), Mode.AES);

        assertThat(stored.digest())
                .isEqualTo(new ContentDigest(9, "25F9E794323B453885F5181F1B624D0B", 0x995DC9BBDF1939FAL));
    }

    @Test
    void anEncryptedFileHoldsNoPlaintext() throws Exception {
        byte[] original = new byte[10 * SEGMENT];
        Arrays.fill(original, (byte) 'x');

        String encrypted = latin1(fixture.write(original, Mode.AES));
        String plain = latin1(fixture.write(original, Mode.PLAIN));

        assertThat(encrypted).doesNotContain("xxxxxxxx");
        assertThat(plain).contains("xxxxxxxx");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aSourceThatGivesSingleBytesMakesTheSameObject(Mode mode) throws Exception {
        byte[] original = ContentFixture.bytes(6 * SEGMENT + 5);
        InputStream slow = new ByteArrayInputStream(original) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1));
            }
        };

        StoredContent stored = fixture.content.write(slow, fixture.spec(mode), ContentProgress.ignored());

        assertThat(fixture.read(stored)).isEqualTo(original);
    }

    @Test
    void aReaderIsASourceForAnotherWrite() throws Exception {
        byte[] original = ContentFixture.bytes(9 * SEGMENT + 1);
        StoredContent stored = fixture.write(original, Mode.AES);
        StoredContent copy;

        try (ContentReader reader = fixture.content.read(List.of(stored), ReadKey.of(fixture.dataKey))) {
            assertThat(reader.length()).isEqualTo(original.length);
            copy = fixture.content.write(reader, fixture.spec(Mode.SM4), ContentProgress.ignored());
        }

        assertThat(copy.digest()).isEqualTo(stored.digest());
        assertThat(fixture.read(copy)).isEqualTo(original);
    }

    @Test
    void partsAreOneObjectAndRangesGoAcrossThem() throws Exception {
        List<StoredContent> parts = new ArrayList<>();
        byte[] original = ContentFixture.bytes(8 * SEGMENT);
        int[] cuts = {0, 10, 10, 2 * SEGMENT, 2 * SEGMENT + 1, 8 * SEGMENT};
        for (int i = 0; i + 1 < cuts.length; i++) {
            byte[] part = Arrays.copyOfRange(original, cuts[i], cuts[i + 1]);
            parts.add(fixture.write(part, fixture.spec(Mode.AES, fixture.objectId, i + 1)));
        }

        assertThat(fixture.read(parts)).isEqualTo(original);
        for (int from : cuts) {
            for (int to : cuts) {
                if (from <= to) {
                    assertThat(fixture.read(parts, from, to)).isEqualTo(Arrays.copyOfRange(original, from, to));
                }
            }
        }
    }

    @Test
    void aRangeOutsideTheObjectIsRefused() throws Exception {
        List<StoredContent> parts = List.of(fixture.write(ContentFixture.bytes(5), Mode.AES));
        ReadKey key = ReadKey.of(fixture.dataKey);

        assertThatThrownBy(() -> fixture.content.read(parts, key, 0, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fixture.content.read(parts, key, -1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fixture.content.read(parts, key, 3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreStreamsThanThreadsAllComeToTheirEnd() throws Exception {
        byte[] original = ContentFixture.bytes(40 * SEGMENT + 7);
        try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
            List<Future<byte[]>> copies = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                copies.add(callers.submit(() -> fixture.read(fixture.write(original, Mode.AES))));
            }
            for (Future<byte[]> copy : copies) {
                assertThat(copy.get()).isEqualTo(original);
            }
        }
    }

    private String latin1(StoredContent stored) throws Exception {
        return Files.readString(fixture.file(stored), StandardCharsets.ISO_8859_1);
    }

    private static String md5(byte[] bytes) throws Exception {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    }
}
