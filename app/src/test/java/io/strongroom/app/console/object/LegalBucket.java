package io.strongroom.app.console.object;

import io.strongroom.app.console.transfer.StoreFixture;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The bucket of the pictures: a default that came late, and objects under several keys.
record LegalBucket(StoreFixture store) {
    static final String Q3 = "2024/Q3/";

    static LegalBucket in(Path folder) throws Exception {
        LegalBucket bucket = new LegalBucket(StoreFixture.create(folder, Optional.empty()));
        bucket.fill();
        return bucket;
    }

    private void fill() throws Exception {
        EncryptionRule legal = key("legal-hold", KeySpec.AES_256);
        EncryptionRule finance = key("finance-2024", KeySpec.AES_256);
        EncryptionRule gov = key("gov-sm4", KeySpec.SM4);
        put("nda-template.docx", 86_000, Optional.empty());
        put("scan-draft.png", 4_200_000, Optional.empty());
        store.engine()
                .buckets()
                .putEncryption()
                .run(StoreFixture.call(), new PutBucketEncryption.Request(StoreFixture.BUCKET, legal));
        put("amendments-q3.docx", 412_000, Optional.of(legal));
        put("annex-pricing.xlsx", 2_400_000, Optional.of(finance));
        put("board-minutes.pdf", 1_100_000, Optional.of(legal));
        put("cost-centres.csv", 640_000, Optional.of(EncryptionRule.ossManaged()));
        put("expert-opinion.pdf", 300_000, Optional.of(gov));
        put("ledger.xlsx", 6_000_000, Optional.of(finance));
        put("meeting-notes.docx", 212_000, Optional.of(EncryptionRule.kmsManaged()));
        for (String month : List.of("july", "august", "september-with-a-long-name")) {
            put("receipts-" + month + ".tar", 100_000, Optional.of(finance));
        }
        put("audit/1.txt", 10, Optional.of(finance));
        put("exports/1.txt", 10, Optional.of(finance));
        for (String other : List.of("2024/Q1/a", "2024/Q2/a", "2024/Q4/a", "2025/a", "2026/a", "templates/a")) {
            store.put(other, 10, Optional.of(legal));
        }
    }

    private EncryptionRule key(String alias, KeySpec spec) throws Exception {
        String id = store.engine()
                .keys()
                .create()
                .run(
                        StoreFixture.call(),
                        new CreateKey.Request(
                                KeyOrigin.ALIYUN_KMS, spec, "", Optional.of(new KeyAlias("alias/" + alias))))
                .id()
                .toString();
        return new EncryptionRule.Kms(
                new EncryptionRule.KeyChoice.Named(id),
                spec == KeySpec.SM4 ? DataAlgorithm.SM4 : DataAlgorithm.AES_256);
    }

    private void put(String name, int size, Optional<EncryptionRule> rule) throws Exception {
        PutObject.Request request = PutObject.Request.of(
                        StoreFixture.BUCKET,
                        new ObjectKey(Q3 + name),
                        new ByteArrayInputStream(StoreFixture.content(size)))
                .with(new ObjectMetadata(
                        Optional.of("application/pdf"),
                        new TreeMap<>(),
                        new TreeMap<>(Map.of("owner", "li.wei", "quarter", "2024Q3"))));
        store.engine()
                .objects()
                .put()
                .run(StoreFixture.call(), rule.map(request::encryptedBy).orElse(request));
    }
}
