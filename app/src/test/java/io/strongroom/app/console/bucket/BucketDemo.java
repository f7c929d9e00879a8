package io.strongroom.app.console.bucket;

import io.strongroom.app.console.TestStore;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.MirrorOrigin.InternalAddresses;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import java.nio.file.Files;
import java.nio.file.Path;

/// The buckets of the pictures, with few and small objects.
final class BucketDemo {
    private BucketDemo() {}

    static void fill(TestStore store, Path folder) throws Exception {
        store.timeIs("2025-12-02T09:00:00Z");
        EncryptionRule finance =
                EncryptionRule.kms(store.key("finance-2024").id().toString());
        EncryptionRule legal = EncryptionRule.kms(store.key("legal-hold").id().toString());
        String gov =
                store.key("gov-sm4", KeyOrigin.ALIYUN_KMS, KeySpec.SM4).id().toString();
        store.key("hr-archive", KeyOrigin.EXTERNAL, KeySpec.AES_256);
        store.key("ml-team");
        BucketName samples = store.bucket("ml-samples", EncryptionRule.none());
        some(store, store.bucket("collab-docs", EncryptionRule.kmsManaged()), 9);
        some(store, store.bucket("finance-archive", finance), 6);
        some(store, store.bucket("invoices-2023", finance), 5);
        BucketName contracts = store.bucket("contracts-legal", EncryptionRule.none());
        some(store, contracts, 1);
        store.engine()
                .buckets()
                .putEncryption()
                .run(TestStore.call(), new PutBucketEncryption.Request(contracts, legal));
        some(store, contracts, "later", 12);
        some(
                store,
                store.bucket("gov-records", new EncryptionRule.Kms(new KeyChoice.Named(gov), DataAlgorithm.SM4)),
                3);
        some(store, store.bucket("public-assets", EncryptionRule.none()), 4);
        BucketName media = store.bucket("media-mirror", EncryptionRule.ossManaged());
        some(store, media, 3);
        store.engine()
                .buckets()
                .putMirror()
                .run(
                        TestStore.call(),
                        new PutBucketMirror.Request(
                                media,
                                Files.createDirectories(folder.resolve("origin"))
                                        .toString(),
                                InternalAddresses.REFUSED));
        for (int month = 12; month <= 15; month++) {
            store.timeIs((month > 12 ? "2026-0" + (month - 12) : "2025-12") + "-03T09:00:00Z");
            some(store, samples, "m" + month, 3);
        }
        store.timeIs("2026-03-18T16:20:00Z");
        store.engine()
                .buckets()
                .putEncryption()
                .run(TestStore.call(), new PutBucketEncryption.Request(samples, EncryptionRule.ossManaged()));
        for (int month = 3; month <= 9; month++) {
            store.timeIs("2026-0" + month + "-20T09:00:00Z");
            some(store, samples, "later" + month, 8 + month);
        }
        store.timeIs("2026-11-20T09:00:00Z");
        some(store, samples, "last", 20);
    }

    private static void some(TestStore store, BucketName bucket, int count) throws Exception {
        some(store, bucket, "first", count);
    }

    private static void some(TestStore store, BucketName bucket, String name, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            store.put(bucket, name + "/" + i + ".bin", 4096 + 100 * i);
        }
    }
}
