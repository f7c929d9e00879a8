package io.strongroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job, from an empty folder to a store opened again.
final class EngineStoryTest {
    private static final BucketName BUCKET = new BucketName("contracts");

    @TempDir
    Path folder;

    private static Call call() {
        return Call.root(CallOrigin.COMMAND_LINE);
    }

    private static StoreSecret passphrase() {
        return new StoreSecret.Passphrase("correct horse battery".toCharArray());
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static ObjectEntry put(Engine engine, String key, byte[] content, Optional<EncryptionRule> rule)
            throws EngineException {
        PutObject.Request request = PutObject.Request.of(BUCKET, new ObjectKey(key), new ByteArrayInputStream(content));
        return engine.objects().put().run(call(), rule.map(request::encryptedBy).orElse(request));
    }

    private static byte[] get(Engine engine, String key) throws EngineException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var opened = engine.objects().get().run(call(), GetObject.Request.of(BUCKET, new ObjectKey(key)))) {
            opened.transferTo(out);
        }
        return out.toByteArray();
    }

    @Test
    void everyModeComesBackAfterTheStoreWasSealedAndOpenedAgain() throws Exception {
        byte[] small = content(1000);
        byte[] large = content(3_000_000);
        List<EncryptionRule> rules = List.of(
                EncryptionRule.ossManaged(),
                new EncryptionRule.OssManaged(DataAlgorithm.SM4),
                EncryptionRule.kmsManaged(),
                EncryptionRule.kms("alias/finance"));
        try (Engine engine = Engine.create(EngineOptions.of(folder.resolve("store")), List.of(passphrase()))) {
            engine.buckets().create().run(call(), new CreateBucket.Request(BUCKET, Optional.empty()));
            engine.keys()
                    .create()
                    .run(
                            call(),
                            new CreateKey.Request(
                                    KeyOrigin.ALIYUN_KMS,
                                    KeySpec.AES_256,
                                    "",
                                    Optional.of(new KeyAlias("alias/finance"))));
            put(engine, "plain", small, Optional.empty());
            for (int i = 0; i < rules.size(); i++) {
                put(engine, "small-" + i, small, Optional.of(rules.get(i)));
                put(engine, "large-" + i, large, Optional.of(rules.get(i)));
            }
        }
        try (Engine engine = Engine.open(EngineOptions.of(folder.resolve("store")), passphrase())) {
            assertThat(get(engine, "plain")).isEqualTo(small);
            for (int i = 0; i < rules.size(); i++) {
                assertThat(get(engine, "small-" + i)).isEqualTo(small);
                assertThat(get(engine, "large-" + i)).isEqualTo(large);
            }
            assertThat(engine.buckets().usage().run(call(), Optional.of(BUCKET)).stream()
                            .mapToLong(Usage::objects)
                            .sum())
                    .isEqualTo(9);
        }
    }

    @Test
    void aDefaultCountsForLaterUploadsOnlyAndACopyOntoItselfEncryptsHistory() throws Exception {
        byte[] content = content(500_000);
        try (Engine engine = Engine.create(EngineOptions.of(folder.resolve("store")), List.of(passphrase()))) {
            engine.buckets().create().run(call(), new CreateBucket.Request(BUCKET, Optional.empty()));
            ObjectEntry before = put(engine, "before", content, Optional.empty());
            engine.buckets()
                    .putEncryption()
                    .run(call(), new PutBucketEncryption.Request(BUCKET, EncryptionRule.ossManaged()));
            ObjectEntry after = put(engine, "after", content, Optional.empty());
            assertThat(before.encryption().mode()).isEqualTo(EncryptionMode.NONE);
            assertThat(after.encryption().mode()).isEqualTo(EncryptionMode.SSE_OSS);
            ObjectKey key = new ObjectKey("before");
            ObjectEntry copied = engine.objects()
                    .copy()
                    .run(
                            call(),
                            CopyObject.Request.of(
                                    GetObject.Request.of(BUCKET, key), HeadObject.Request.of(BUCKET, key)));
            assertThat(copied.encryption().mode()).isEqualTo(EncryptionMode.SSE_OSS);
            assertThat(copied.etag()).isEqualTo(before.etag());
            assertThat(get(engine, "before")).isEqualTo(content);
            assertThat(engine.sweep()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void prefixesAreListedOnceAndDeletedObjectsAreGone() throws Exception {
        try (Engine engine = Engine.create(EngineOptions.of(folder.resolve("store")), List.of(passphrase()))) {
            engine.buckets().create().run(call(), new CreateBucket.Request(BUCKET, Optional.empty()));
            for (String key : List.of("a", "b/1", "b/2", "c", "d/e/1")) {
                put(engine, key, content(10), Optional.empty());
            }
            ListObjects.Listing listing =
                    engine.objects().list().run(call(), new ListObjects.Request(BUCKET, "", "/", "", 1000));
            assertThat(listing.objects())
                    .extracting(entry -> entry.key().value())
                    .containsExactly("a", "c");
            assertThat(listing.commonPrefixes()).containsExactly("b/", "d/");
            engine.objects().delete().run(call(), new DeleteObject.Request(BUCKET, new ObjectKey("a")));
            assertThat(engine.objects()
                            .list()
                            .run(call(), ListObjects.Request.of(BUCKET, ""))
                            .objects())
                    .hasSize(4);
        }
    }
}
