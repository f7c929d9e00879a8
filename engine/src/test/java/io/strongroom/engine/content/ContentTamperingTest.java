package io.strongroom.engine.content;

import static io.strongroom.engine.content.ContentFixture.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.engine.content.ContentException.Corrupt;
import io.strongroom.engine.content.ContentException.Corrupt.What;
import io.strongroom.engine.content.ContentFixture.Mode;
import io.strongroom.engine.content.ContentFixture.Reading;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.crypto.SegmentLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class ContentTamperingTest {

    private static final int SEALED = SEGMENT + SegmentLayout.TAG_LENGTH;
    private static final int SEGMENTS = 8;

    @TempDir
    Path root;

    private final byte[] original = ContentFixture.bytes(SEGMENTS * SEGMENT);
    private ContentFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new ContentFixture(root);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"AES", "SM4"})
    void everyFlippedByteOfTheHeaderIsFound(Mode mode) throws Exception {
        StoredContent stored = fixture.write(ContentFixture.bytes(100), mode);
        byte[] file = Files.readAllBytes(fixture.file(stored));
        for (int i = 0; i < SegmentLayout.PREAMBLE; i++) {
            rewrite(stored, flipped(file, i));

            assertThat(fixture.readUntilFailure(stored).found())
                    .as("byte %d", i)
                    .containsExactly(i < SegmentHeader.LENGTH ? What.HEADER : What.COMMITMENT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, SEGMENTS})
    void aFileCutAtASegmentEdgeIsRejected(int segments) throws Exception {
        StoredContent stored = fixture.write(original, Mode.AES);
        byte[] file = Files.readAllBytes(fixture.file(stored));
        for (int left = 0; left < segments; left++) {
            rewrite(stored, Arrays.copyOf(file, SegmentLayout.PREAMBLE + left * SEALED));

            assertThat(fixture.readUntilFailure(stored).found()).containsExactly(What.LENGTH);
        }
    }

    @Test
    void aFileCutAtASegmentEdgeIsRejectedEvenWhenTheRowWasCutToo() throws Exception {
        StoredContent stored = fixture.write(original, Mode.AES);
        byte[] file = Files.readAllBytes(fixture.file(stored));
        for (int left = 1; left < SEGMENTS; left++) {
            rewrite(stored, Arrays.copyOf(file, SegmentLayout.PREAMBLE + left * SEALED));
            ContentDigest digest = stored.digest();
            ContentDigest cut = new ContentDigest((long) left * SEGMENT, digest.md5(), digest.crc64());

            Reading reading = fixture.readUntilFailure(new StoredContent(stored.blob(), stored.protection(), cut));

            assertThat(reading.found()).containsExactly(What.SEGMENT);
            assertThat(reading.isBeginningOf(original)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aShorterOrLongerOrEmptyFileIsRejected(Mode mode) throws Exception {
        StoredContent stored = fixture.write(original, mode);
        byte[] file = Files.readAllBytes(fixture.file(stored));
        for (int length : new int[] {0, 1, SegmentHeader.LENGTH, file.length - 1, file.length + 1}) {
            rewrite(stored, Arrays.copyOf(file, length));

            assertThat(fixture.readUntilFailure(stored).found()).containsExactly(What.LENGTH);
        }
    }

    @Test
    void swappedSegmentsAreRejectedAndOnlyWhatCameBeforeIsGiven() throws Exception {
        StoredContent stored = fixture.write(original, Mode.AES);
        byte[] file = Files.readAllBytes(fixture.file(stored));
        for (int i = 0; i + 1 < SEGMENTS; i++) {
            byte[] swapped = file.clone();
            int at = SegmentLayout.PREAMBLE + i * SEALED;
            System.arraycopy(file, at, swapped, at + SEALED, SEALED);
            System.arraycopy(file, at + SEALED, swapped, at, SEALED);
            rewrite(stored, swapped);

            Reading reading = fixture.readUntilFailure(stored);

            assertThat(reading.found()).containsExactly(What.SEGMENT);
            assertThat(reading.bytes()).isEqualTo(Arrays.copyOf(original, i * SEGMENT));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"AES", "SM4"})
    void aFlippedByteOfAnySegmentIsRejectedAndOnlyWhatCameBeforeIsGiven(Mode mode) throws Exception {
        StoredContent stored = fixture.write(original, mode);
        byte[] file = Files.readAllBytes(fixture.file(stored));
        for (int i = 0; i < SEGMENTS; i++) {
            for (int offset : new int[] {0, SEGMENT - 1, SEGMENT, SEALED - 1}) {
                rewrite(stored, flipped(file, SegmentLayout.PREAMBLE + i * SEALED + offset));

                Reading reading = fixture.readUntilFailure(stored);

                assertThat(reading.found()).containsExactly(What.SEGMENT);
                assertThat(reading.bytes()).isEqualTo(Arrays.copyOf(original, i * SEGMENT));
            }
        }
    }

    @Test
    void anEmptyObjectIsAuthenticatedToo() throws Exception {
        StoredContent stored = fixture.write(new byte[0], Mode.AES);
        byte[] file = Files.readAllBytes(fixture.file(stored));
        rewrite(stored, flipped(file, file.length - 1));

        assertThat(fixture.readUntilFailure(stored).found()).containsExactly(What.SEGMENT);
    }

    @Test
    void theFileOfAnotherObjectIsRejected() throws Exception {
        StoredContent one = fixture.write(original, fixture.spec(Mode.AES, new UUID(0, 1), 0));
        StoredContent other = fixture.write(original, fixture.spec(Mode.AES, new UUID(0, 2), 0));
        rewrite(one, Files.readAllBytes(fixture.file(other)));

        assertThat(fixture.readUntilFailure(one).found()).containsExactly(What.HEADER);
    }

    @Test
    void theFileOfAnotherPartIsRejected() throws Exception {
        StoredContent one = fixture.write(original, fixture.spec(Mode.AES, fixture.objectId, 1));
        StoredContent other = fixture.write(original, fixture.spec(Mode.AES, fixture.objectId, 2));
        rewrite(one, Files.readAllBytes(fixture.file(other)));

        assertThat(fixture.readUntilFailure(one).found()).containsExactly(What.HEADER);
    }

    @Test
    void theDataKeyOfAnotherObjectIsFoundBeforeAnythingIsDecrypted() throws Exception {
        StoredContent stored = fixture.write(original, Mode.AES);
        try (SecretBytes wrong = SecretBytes.random(32)) {
            assertThatThrownBy(() -> fixture.content.read(List.of(stored), ReadKey.of(wrong)))
                    .isInstanceOfSatisfying(Corrupt.class, e -> {
                        assertThat(e.what()).isEqualTo(What.COMMITMENT);
                        assertThat(e.blob()).isEqualTo(stored.blob());
                    });
        }
    }

    @Test
    void aFlippedBitOfPlainContentIsFoundByItsChecksumBeforeTheEnd() throws Exception {
        StoredContent stored = fixture.write(original, Mode.PLAIN);
        rewrite(stored, flipped(original, 3 * SEGMENT));

        Reading reading = fixture.readUntilFailure(stored);

        assertThat(reading.found()).containsExactly(What.CHECKSUM);
        assertThat(reading.bytes().length).isLessThan(original.length);
    }

    @Test
    void aLostFileIsMissingAndNotCorrupted() throws Exception {
        StoredContent stored = fixture.write(original, Mode.AES);
        Files.delete(fixture.file(stored));

        assertThatThrownBy(() -> fixture.read(stored))
                .isInstanceOfSatisfying(
                        ContentException.Missing.class,
                        e -> assertThat(e.blob()).isEqualTo(stored.blob()));
    }

    private void rewrite(StoredContent stored, byte[] bytes) throws Exception {
        Files.write(fixture.file(stored), bytes);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }
}
