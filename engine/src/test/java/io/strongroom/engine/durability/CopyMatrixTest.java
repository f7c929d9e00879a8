package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.crypto.Crc64;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way to store an object, copied under every rule and onto itself, at every size edge.
@Timeout(900)
final class CopyMatrixTest {
    private static final int SEGMENT = 256 << 10;
    private static final int PART = 102_400;
    private static final ObjectKey SOURCE = new ObjectKey("source");

    @TempDir
    Path folder;

    private OpenStore store;

    @BeforeEach
    void open() throws Exception {
        store = OpenStore.create(EngineOptions.of(folder.resolve("store")));
        Workload.prepare(store);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        new ClosedStore(EngineOptions.of(folder.resolve("store"))).database(database -> {
            assertThat(database.brokenAuditRecord()).isEmpty();
            return database;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT + 5})
    void everyModeCopiesIntoEveryMode(int size) throws Exception {
        byte[] content = OpenStore.content(size);
        for (EncryptionRule target : Workload.RULES) {
            for (EncryptionRule source : Workload.RULES) {
                store.put(SOURCE.value(), content, source);
                copies(content, target);
            }
        }
        for (EncryptionRule source : Workload.RULES) {
            EncryptionRule target = Workload.RULES.get((Workload.RULES.indexOf(source) + 1) % Workload.RULES.size());
            multipart(content, source);
            copies(content, target);
            append(content, source);
            copies(content, target);
        }
    }

    /// To another name and then onto itself; the copy onto itself changes what is read next.
    private void copies(byte[] content, EncryptionRule target) throws Exception {
        check(content, target, new ObjectKey("target"));
        check(content, target, SOURCE);
    }

    private void check(byte[] content, EncryptionRule rule, ObjectKey to) throws Exception {
        GetObject.Request from = GetObject.Request.of(BUCKET, SOURCE);
        ObjectEntry copied = store.engine()
                .objects()
                .copy()
                .run(
                        call(),
                        CopyObject.Request.of(from, HeadObject.Request.of(BUCKET, to))
                                .encryptedBy(rule));
        ObjectEntry found = store.engine()
                .objects()
                .head()
                .run(call(), HeadObject.Request.of(BUCKET, to))
                .entry();
        assertThat(found).isEqualTo(copied);
        assertThat(store.get(to.value())).isEqualTo(content);
        assertThat(found.type()).isEqualTo(ObjectType.NORMAL);
        assertThat(found.size()).isEqualTo(content.length);
        assertThat(found.crc64()).isEqualTo(crc(content));
        assertThat(found.etag()).isEqualTo(md5(content));
        assertHeaders(found.encryption().headers(), rule);
    }

    private void assertHeaders(SseHeaders headers, EncryptionRule rule) {
        switch (rule) {
            case EncryptionRule.None() -> assertThat(headers.algorithm()).isEmpty();
            case EncryptionRule.OssManaged(var algorithm) -> {
                assertThat(headers.algorithm()).contains(algorithm.name().startsWith("SM4") ? "SM4" : "AES256");
                assertThat(headers.keyId()).isEmpty();
            }
            case EncryptionRule.Kms(var _, var algorithm) -> {
                assertThat(headers.algorithm()).contains("KMS");
                assertThat(headers.keyId()).isPresent();
                assertThat(headers.dataAlgorithm().isPresent())
                        .isEqualTo(algorithm.name().startsWith("SM4"));
            }
        }
    }

    private static long crc(byte[] content) {
        Crc64 crc = new Crc64();
        crc.update(content, 0, content.length);
        return crc.value();
    }

    private static String md5(byte[] content) throws Exception {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("MD5").digest(content));
    }

    private void multipart(byte[] content, EncryptionRule rule) throws EngineException {
        MultipartUpload upload = store.engine()
                .multipart()
                .initiate()
                .run(
                        call(),
                        new InitiateMultipartUpload.Request(
                                BUCKET, SOURCE, ObjectMetadata.none(), Optional.of(rule), Overwrite.ALLOWED))
                .upload();
        int number = 1;
        for (byte[] piece : pieces(content)) {
            store.engine()
                    .multipart()
                    .uploadPart()
                    .run(
                            call(),
                            new UploadPart.Request(
                                    upload,
                                    number++,
                                    Optional.empty(),
                                    UploadPart.Content.of(new ByteArrayInputStream(piece))));
        }
        store.engine()
                .multipart()
                .complete()
                .run(call(), new CompleteMultipartUpload.Request(upload, Optional.empty(), Overwrite.ALLOWED));
    }

    private void append(byte[] content, EncryptionRule rule) throws EngineException {
        store.engine()
                .objects()
                .delete()
                .run(call(), new io.strongroom.engine.usecase.object.DeleteObject.Request(BUCKET, SOURCE));
        long position = 0;
        for (byte[] piece : pieces(content)) {
            store.engine()
                    .objects()
                    .append()
                    .run(
                            call(),
                            new AppendObject.Request(
                                    BUCKET,
                                    SOURCE,
                                    position,
                                    ObjectMetadata.none(),
                                    Optional.of(rule),
                                    new ByteArrayInputStream(piece)));
            position += piece.length;
        }
    }

    private static List<byte[]> pieces(byte[] content) {
        return content.length <= PART
                ? List.of(content)
                : List.of(Arrays.copyOf(content, PART), Arrays.copyOfRange(content, PART, content.length));
    }
}
