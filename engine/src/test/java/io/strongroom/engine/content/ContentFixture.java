package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobRef;
import io.strongroom.engine.blob.Disk;
import io.strongroom.engine.blob.FaultyDisk;
import io.strongroom.engine.blob.FileBlobStore;
import io.strongroom.engine.crypto.CipherSuite;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.crypto.SegmentHeader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// Content in a folder of its own, with the smallest segments the format knows.
final class ContentFixture implements AutoCloseable {

    static final int SEG_LOG2 = 16;
    static final int SEGMENT = 1 << SEG_LOG2;

    enum Mode {
        PLAIN,
        AES,
        SM4
    }

    final UUID objectId = new UUID(1, 2);
    final SecretBytes dataKey = SecretBytes.copyOf(new byte[32]);
    final Path root;
    final FileBlobStore blobs;
    final EncryptedContent content;

    ContentFixture(Path root) throws Exception {
        this(root, new FaultyDisk(root));
    }

    ContentFixture(Path root, Disk disk) throws Exception {
        this.root = root;
        this.blobs = new FileBlobStore(root, disk);
        this.content = new EncryptedContent(blobs, 4);
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    ContentKeySpec spec(Mode mode) {
        return spec(mode, objectId, 0);
    }

    ContentKeySpec spec(Mode mode, UUID object, int partNo) {
        return switch (mode) {
            case PLAIN -> ContentKeySpec.plain();
            case AES -> ContentKeySpec.encrypted(dataKey, header(CipherSuite.AES_256_GCM, object, partNo));
            case SM4 -> ContentKeySpec.encrypted(dataKey, header(CipherSuite.SM4_GCM, object, partNo));
        };
    }

    private static SegmentHeader header(CipherSuite suite, UUID object, int partNo) {
        byte[] salt = SegmentHeader.fresh(suite, object, partNo).salt();
        return new SegmentHeader(suite, SEG_LOG2, object, partNo, salt);
    }

    StoredContent write(byte[] bytes, Mode mode) throws Exception {
        return write(bytes, spec(mode));
    }

    StoredContent write(byte[] bytes, ContentKeySpec spec) throws Exception {
        return content.write(new ByteArrayInputStream(bytes), spec, ContentProgress.ignored());
    }

    byte[] read(StoredContent stored) throws Exception {
        return read(List.of(stored));
    }

    byte[] read(List<StoredContent> parts) throws Exception {
        try (ContentReader reader = content.read(parts, ReadKey.of(dataKey))) {
            return drain(reader);
        }
    }

    byte[] read(List<StoredContent> parts, long from, long toExclusive) throws Exception {
        try (ContentReader reader = content.read(parts, ReadKey.of(dataKey), from, toExclusive)) {
            return drain(reader);
        }
    }

    private static byte[] drain(ContentReader reader) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reader.transferTo(out, ContentProgress.ignored());
        return out.toByteArray();
    }

    Path file(StoredContent stored) {
        BlobRef ref = stored.blob();
        return root.resolve("blobs")
                .resolve("%08x".formatted(ref.shard()))
                .resolve(ref.id().hex());
    }

    /// What a reader got before it failed; a failure other than `Corrupt` is thrown on.
    Reading readUntilFailure(StoredContent stored) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContentReader reader = content.read(List.of(stored), ReadKey.of(dataKey))) {
            reader.transferTo(out, ContentProgress.ignored());
            return new Reading(out.toByteArray(), List.of());
        } catch (ContentException.Corrupt e) {
            return new Reading(out.toByteArray(), List.of(e.what()));
        }
    }

    /// The bytes that came out, and what was found corrupted, if anything.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reading(byte[] bytes, List<ContentException.Corrupt.What> found) {

        boolean isBeginningOf(byte[] original) {
            return bytes.length <= original.length && Arrays.equals(bytes, 0, bytes.length, original, 0, bytes.length);
        }
    }

    List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    public void close() {
        content.close();
        blobs.close();
        dataKey.close();
    }
}
